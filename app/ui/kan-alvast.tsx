import { Form, useLocation, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import type { Wachtfout } from '#app/lib/wachthandeling.ts';
import { Knop } from './knop.tsx';
import { Tekstvak } from './velden.tsx';

/** Wat er al kan terwijl een actie wacht, en de versie van de actie waarop dat geldt. */
export interface KanAlvastBeeld {
  tekst: string;
  versie: number;
}

interface KanAlvastProps {
  pad: string;
  beeld: KanAlvastBeeld;
  magWijzigen: boolean;
  mis: Extract<Wachtfout, { doe: 'kan-alvast' }> | undefined;
}

/** Wat er intussen al kan; te wijzigen door wie de actie mag wijzigen. */
export function KanAlvast({ pad, beeld, magWijzigen, mis }: KanAlvastProps) {
  const { key } = useLocation();
  return (
    <div className="wachtkaart__vak wachtkaart__alvast">
      <p>
        <b>Kan alvast:</b> {beeld.tekst || <span className="gedempt">nog niet ingevuld</span>}
      </p>
      {magWijzigen ? (
        <details className="vouw" open={mis !== undefined}>
          <summary>{beeld.tekst ? 'Wijzig wat er al kan' : 'Vul in wat er al kan'}</summary>
          <Formulier key={mis ? beeld.versie : key} pad={pad} beeld={beeld} mis={mis} />
        </details>
      ) : null}
    </div>
  );
}

/** Wat er bij het openen stond ligt vast, ook de versie: wijzigt een ander de actie terwijl je typt, dan zegt het bewaren dat. */
function Formulier({ pad, beeld, mis }: Omit<KanAlvastProps, 'magWijzigen'>) {
  const bezig = useNavigation().state === 'submitting';
  const [begin] = useState(beeld);
  return (
    <Form
      method="post"
      action={`${pad}#wachten`}
      className="formulier"
      noValidate
      onSubmit={(event) => {
        if (bezig) event.preventDefault();
      }}
    >
      <input type="hidden" name="versie" value={begin.versie} />
      <Tekstvak
        naam="kanAlvast"
        id="kan-alvast"
        label="Wat kan er al, terwijl dit wacht?"
        defaultValue={mis?.kanAlvast ?? begin.tekst}
        fout={mis?.fouten.kanAlvast}
      />
      <div>
        <Knop soort="stil" name="doe" value="kan-alvast">
          Bewaar
        </Knop>
      </div>
    </Form>
  );
}
