import { Form, useNavigation } from '@remix-run/react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import type { OpschortBeeld } from '#app/lib/opschortbeeld.ts';
import type { Opschortfout } from '#app/lib/opschorthandeling.ts';
import { Knop, Verwijzing } from './knop.tsx';
import { Melding } from './melding.tsx';
import { Tekstvak, Tekstveld } from './velden.tsx';

/** Bovenaan een afspraak of actie: wie de medewerking opschortte, sinds wanneer en tot wat. */
export function Opgeschort({ opschortingen, namens }: Pick<OpschortkaartProps, 'opschortingen' | 'namens'>) {
  const lopend = opschortingen.filter(({ loopt }) => loopt);
  if (lopend.length === 0) return null;
  return (
    <div className="stapel stapel--dicht" id="opgeschort">
      {lopend.map(({ id, href, partij, voorwaarde, van, door }) => (
        <Melding key={id} soort="waarschuwing" titel={`${partij} heeft de medewerking opgeschort`}>
          <p>
            Sinds {van}
            {door ? `, vastgelegd door ${door}` : ''}. Voorwaarde: {voorwaarde}
          </p>
          <p>
            <Verwijzing href={href}>
              {partij === namens ? 'Bekijk wat er veranderde, en hervat' : 'Wat er sindsdien veranderde'}
            </Verwijzing>
          </p>
        </Melding>
      ))}
    </div>
  );
}

interface OpschortkaartProps {
  pad: string;
  opschortingen: readonly OpschortBeeld[];
  /** De partij namens wie de gebruiker kan opschorten, of null. */
  namens: string | null;
  /** Vandaag, als begin van het datumveld. */
  vandaag: string;
  mis: Opschortfout | undefined;
}

/** Onderaan: de medewerking opschorten, en wat er eerder opgeschort was. */
export function Opschortkaart({ pad, opschortingen, namens, vandaag, mis }: OpschortkaartProps) {
  const eerder = opschortingen.filter(({ loopt }) => !loopt);
  const loopt = opschortingen.some((opschorting) => opschorting.loopt && opschorting.partij === namens);
  const kan = namens !== null && (!loopt || mis !== undefined);
  if (!kan && eerder.length === 0) return null;
  return (
    <section className="kaart" id="opschorten" aria-labelledby="opschorten-kop">
      <h2 id="opschorten-kop">Opschorten</h2>
      {eerder.length > 0 ? (
        <ul className="opsomming klein">
          {eerder.map(({ id, href, partij, van, tot, voorwaarde }) => (
            <li key={id}>
              <b>{partij}</b> schortte de medewerking op van {van} tot {tot}: {voorwaarde}{' '}
              <Verwijzing href={href}>Bekijk de hervatting</Verwijzing>
            </li>
          ))}
        </ul>
      ) : null}
      {kan ? (
        <details className="vouw" open={mis !== undefined}>
          <summary>Schort de medewerking van {namens} op</summary>
          <Formulier pad={pad} namens={namens} vandaag={vandaag} mis={mis} />
        </details>
      ) : null}
    </section>
  );
}

function Formulier({
  pad,
  namens,
  vandaag,
  mis,
}: Pick<OpschortkaartProps, 'pad' | 'vandaag' | 'mis'> & { namens: string }) {
  const bezig = useNavigation().state === 'submitting';
  const formulier = useFocusOpFout(mis);
  return (
    <Form
      ref={formulier}
      method="post"
      action={`${pad}#opschorten`}
      className="formulier"
      noValidate
      onSubmit={(event) => {
        if (bezig) event.preventDefault();
      }}
    >
      <p className="klein">
        {namens} doet dan niet mee tot de voorwaarde vervuld is. Dat is geen vertraging: het staat als
        opgeschort in alle overzichten, en het komt op de agenda van het overleg.
      </p>
      <Tekstvak
        naam="voorwaarde"
        id="opschort-voorwaarde"
        label="Wat moet er eerst gebeuren?"
        defaultValue={mis?.velden.voorwaarde}
        fout={mis?.fouten.voorwaarde}
      />
      <Tekstveld
        naam="van"
        id="opschort-van"
        label="Vanaf welke dag?"
        type="date"
        max={vandaag}
        defaultValue={mis?.velden.van ?? vandaag}
        fout={mis?.fouten.van}
      />
      <div>
        <Knop name="doe" value="schort-op">
          Schort op
        </Knop>
      </div>
    </Form>
  );
}
