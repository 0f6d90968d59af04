import { Form, type FormProps, useLocation, useNavigation, useRouteLoaderData } from '@remix-run/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { bewaarConcept, conceptNaam, leesConcept, vulIn, wisConcept } from '#app/lib/concept.ts';
import type { loader } from '#app/routes/ingelogd/route.tsx';
import { Conceptregel } from './conceptregel.tsx';

interface ConceptformProps extends Omit<FormProps, 'ref' | 'onInput'> {
  /** Welk formulier het is, uniek op deze pagina. */
  wat: string;
  /** Of de server het net teruggaf: dan staat er al wat er getypt was. */
  mislukt: boolean;
  formulier?: RefObject<HTMLFormElement>;
  /** Zet zelf terug wat er bewaard was, en begint met null opnieuw; zonder wordt elk veld op zijn naam ingevuld. */
  zetTerug?: (velden: URLSearchParams | null) => void;
}

/**
 * Een formulier dat met een pagina verstuurd wordt, en onthoudt wat er getypt is: wie ververst, weggaat of een toets te veel
 * aanslaat, vindt het terug. Na versturen is het weg.
 */
export function Conceptform({ wat, mislukt, formulier, zetTerug, children, ...form }: ConceptformProps) {
  const eigen = useRef<HTMLFormElement>(null);
  const plek = formulier ?? eigen;
  const gebruiker = useRouteLoaderData<typeof loader>('routes/ingelogd/route')?.gebruiker;
  const naam = conceptNaam(gebruiker?.id ?? 0, `${useLocation().pathname} ${wat}`);
  const [terug, metTerug] = useState(false);
  const begon = useRef(mislukt);
  const verstuurd = useRef(false);
  const laatste = useRef({ naam, mislukt });
  laatste.current = { naam, mislukt };
  const { state } = useNavigation();

  useEffect(() => {
    const velden = leesConcept(naam);
    if (!velden || !plek.current || begon.current) return;
    if (zetTerug) zetTerug(velden);
    else vulIn(plek.current, velden);
    metTerug(true);
  }, [naam, plek, zetTerug]);

  // Gelukt is: verstuurd, en daarna stil zonder fout, of een pagina zonder dit formulier.
  useEffect(() => {
    if (state === 'idle') {
      if (verstuurd.current && !laatste.current.mislukt) wisConcept(laatste.current.naam);
      verstuurd.current = false;
    }
    return () => {
      // Wie weggaat terwijl het nog onderweg is weet niet of het lukte.
      const isWeg = plek.current === null && state !== 'submitting';
      if (isWeg && verstuurd.current) wisConcept(laatste.current.naam);
    };
  }, [state, plek]);

  return (
    <Form
      {...form}
      ref={plek}
      method="post"
      onInput={(event) => bewaarConcept(naam, event.currentTarget)}
      onSubmit={(event) => {
        form.onSubmit?.(event);
        verstuurd.current = !event.defaultPrevented;
      }}
    >
      {children}
      {terug ? (
        <Conceptregel
          naam={naam}
          opnieuw={() => {
            metTerug(false);
            zetTerug?.(null);
          }}
        />
      ) : null}
    </Form>
  );
}
