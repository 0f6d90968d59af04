import { Form } from '@remix-run/react';
import { Kaart as Vlak } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { adres } from './adres.ts';
import type { MeldenBeeld } from './beeld.ts';
import { titelVan } from './bijzonderheden.tsx';

interface BevestigenProps {
  beeld: MeldenBeeld;
  fout: string | undefined;
}

/** De tussenstap bij alles bevestigen: wat er opnieuw gemeld wordt, en wat je er nog uit kunt laten. */
export function Bevestigen({ beeld: { kaarten, filter }, fout }: BevestigenProps) {
  const rijen = kaarten.flatMap(({ gemeldOp, vorige, ...kaart }) =>
    gemeldOp === null && vorige?.herhaalbaar ? [{ ...kaart, vorige }] : [],
  );
  return (
    <Form method="post" action={adres(filter, { bevestig: '1' })}>
      <input type="hidden" name="doe" value="bevestig" />
      {fout ? <Melding soort="fout">{fout}</Melding> : null}
      <Vlak
        strak
        titel={`Is hier niets veranderd? (${rijen.length})`}
        voet={
          <div className="rij">
            <Knop>Bevestig wat is aangevinkt</Knop>
            <Knoplink href={adres(filter)}>Terug zonder bevestigen</Knoplink>
          </div>
        }
      >
        <p className="bevestig__uitleg">
          Elk aangevinkt ding wordt opnieuw gemeld zoals de vorige keer, met de datum van vandaag. Haal weg
          wat niet meer klopt.
        </p>
        <ul className="lijst">
          {rijen.map(({ sleutel, vorige, ...kaart }) => (
            <li key={sleutel} className="regel">
              <label className="vinkje regel__midden">
                <input type="checkbox" name="sleutel" value={sleutel} defaultChecked />
                <span>
                  <span className="regel__titel">{titelVan(kaart)}</span>
                  <span className="regel__onder bevestig__vorige">
                    {vorige.antwoord}, {vorige.wanneer}
                    {vorige.door ? ` door ${vorige.door}` : ' (ingelezen)'}
                    {vorige.toelichting ? `: ${vorige.toelichting}` : ''}
                  </span>
                </span>
              </label>
              <Licht soort={vorige.licht} />
            </li>
          ))}
        </ul>
      </Vlak>
    </Form>
  );
}
