import { Voortgangsbalk } from '#app/ui/gegevens.tsx';
import { Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { adres } from './adres.ts';
import type { MeldenBeeld } from './beeld.ts';

interface RondekopProps {
  beeld: MeldenBeeld;
  metBevestigen: boolean;
  magInlezen: boolean;
}

/** Welke ronde, tot wanneer, en hoe ver je bent. */
export function Rondekop({ beeld, metBevestigen, magInlezen }: RondekopProps) {
  const { partij, ronde, filter, kaarten } = beeld;
  const tel = ronde ? `${ronde.gemeld} van ${ronde.gevraagd} gemeld` : '';
  const herhaalbaar = kaarten.filter(({ gemeldOp, vorige }) => gemeldOp === null && vorige?.herhaalbaar);
  return (
    <>
      <Paginakop
        titel={`Wat er van ${partij} gevraagd wordt`}
        ondertitel={
          ronde ? (
            <>
              <Verwijzing href={`/rondes/${ronde.id}`}>{ronde.naam}</Verwijzing>
              {[' ', ronde.sluit, tel].join(' · ')}
            </>
          ) : (
            'Er loopt nu geen statusronde. Melden kan altijd.'
          )
        }
        acties={
          metBevestigen ? (
            <>
              {magInlezen ? <Knoplink href="/inlezen">Lijst inlezen</Knoplink> : null}
              {herhaalbaar.length > 0 ? (
                <Knoplink href={adres(filter, { bevestig: '1' })}>
                  Alles ongewijzigd bevestigen ({herhaalbaar.length})
                </Knoplink>
              ) : null}
            </>
          ) : null
        }
      />
      {ronde ? <Voortgangsbalk waarde={ronde.gemeld} totaal={ronde.gevraagd} label={tel} /> : null}
    </>
  );
}
