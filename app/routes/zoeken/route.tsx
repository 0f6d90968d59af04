import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { partijNaam } from '#app/lib/beeld.ts';
import { genoemdBeeld } from '#app/lib/genoemd.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { GenoemdLijst } from '#app/ui/genoemd.tsx';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { leesHoogstens, zoekBeeld } from './beeld.ts';
import { Gevonden } from './gevonden.tsx';
import { Sneltoets } from './sneltoets.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.vraag ? `${data.vraag} · ` : ''}Zoeken · Vijfhoek` },
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const zoek = new URL(request.url).searchParams;
  const { zoeken } = context.diensten;
  const stand = await context.diensten.stand(gebruiker);
  const vraag = (zoek.get('q') ?? '').trim().slice(0, 200);
  const partij = zoek.get('partij') ?? '';
  if (stand.partijen.has(partij)) {
    return {
      vraag: '',
      partij: {
        naam: partijNaam(stand, partij),
        register: `/register?${new URLSearchParams({ partij })}`,
        plannen: genoemdBeeld(await zoeken.genoemd(gebruiker, 'partij', partij)),
      },
      beeld: null,
    };
  }
  const hoogstens = leesHoogstens(zoek.get('toon'));
  const uitkomst = await zoeken.zoek(gebruiker, vraag, hoogstens);
  return { vraag, partij: null, beeld: zoekBeeld(stand, vraag, hoogstens, uitkomst) };
}

export default function Zoeken() {
  const { vraag, partij, beeld } = useLoaderData<typeof loader>();
  return (
    <>
      <Paginakop titel="Zoeken" ondertitel="In alle plannen, acties en afspraken die je mag zien" />
      <div className="stapel">
        <Zoekformulier key={vraag} vraag={vraag} />
        {partij ? (
          <Kaart titel={`Waar plannen ${partij.naam} noemen`}>
            {partij.plannen.length > 0 ? (
              <GenoemdLijst plannen={partij.plannen} />
            ) : (
              <Leeg titel="Nog nergens">
                Geen plan dat je mag zien verwijst naar {partij.naam}. Een verwijzing maak je in een plan met
                @.
              </Leeg>
            )}
            <p>
              <Knoplink href={partij.register} klein>
                Afspraken en acties van {partij.naam}
              </Knoplink>
            </p>
          </Kaart>
        ) : null}
        {beeld && !beeld.isLeeg ? <Gevonden vraag={vraag} beeld={beeld} /> : null}
        {beeld?.isLeeg && vraag ? (
          <Kaart>
            <Leeg titel="Typ een woord om op te zoeken">Alleen leestekens zijn niet te vinden.</Leeg>
          </Kaart>
        ) : null}
        <Sneltoets welke="zoeken">
          Met <kbd>/</kbd> op elke pagina naar het zoekvak
        </Sneltoets>
      </div>
    </>
  );
}

function Zoekformulier({ vraag }: { vraag: string }) {
  return (
    <Form className="zoekbalk" action="/zoeken">
      <label className="utrecht-form-label" htmlFor="zoek">
        Waar zoek je naar?
      </label>
      <p className="utrecht-form-field-description" id="zoek-hint">
        Alle woorden moeten voorkomen. Zet een zin die letterlijk zo moet staan tussen aanhalingstekens.
      </p>
      <div className="zoekbalk__rij">
        <input
          id="zoek"
          className="utrecht-textbox utrecht-textbox--html-input"
          type="search"
          name="q"
          aria-describedby="zoek-hint"
          defaultValue={vraag}
          maxLength={200}
          autoComplete="off"
        />
        <Knop>Zoek</Knop>
      </div>
    </Form>
  );
}
