import { dagVanMoment } from '#app/lib/moment.ts';
import { tijdvak } from '#app/lib/tijd.ts';
import { Afzegetiket } from '#app/ui/afgezegd.tsx';
import { Etiket } from '#app/ui/etiket.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Icoon } from '#app/ui/icoon.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import type { OverlegRegel } from './beeld.ts';

/** Overleggen onder elkaar; `leeg` staat er als er geen zijn. */
export function Overleglijst({
  titel,
  overleggen,
  leeg,
}: {
  titel: string;
  overleggen: readonly OverlegRegel[];
  leeg: string;
}) {
  return (
    <Kaart titel={titel} strak>
      {overleggen.length === 0 ? <p className="overleggen__leeg gedempt">{leeg}</p> : null}
      <Lijst>
        {overleggen.map(
          ({ id, naam, datum, begin, eind, plaats, peildatum, agenda, besluitenlijst, letOp, afzegging }) => (
            <Regel
              key={id}
              titel={
                <Verwijzing href={`/overleggen/${id}`}>
                  {naam} · <Datum dag={datum} weekdag />
                </Verwijzing>
              }
              onder={
                <>
                  {[tijdvak(begin, eind), plaats].filter(Boolean).join(' · ')} · peildatum{' '}
                  <Datum dag={peildatum} />
                </>
              }
              acties={
                afzegging ? (
                  <Afzegetiket />
                ) : besluitenlijst ? (
                  <Verwijzing href={besluitenlijst}>
                    Besluitenlijst
                    <span className="sr">
                      {' '}
                      van {naam} <Datum dag={datum} />
                    </span>
                  </Verwijzing>
                ) : (
                  <Etiket merk={agenda === 'bevroren'}>{agenda}</Etiket>
                )
              }
            >
              {afzegging ? (
                <p className="klein">
                  “{afzegging.reden}” Afgezegd door {afzegging.door} op{' '}
                  <Datum dag={dagVanMoment(afzegging.op)} />.
                </p>
              ) : null}
              {letOp ? (
                <p className="overleggen__letop klein">
                  <Icoon naam="waarschuwing" />
                  <span>
                    {letOp} <Verwijzing href={`/overleggen/${id}/planning`}>De weg ernaartoe</Verwijzing>
                  </span>
                </p>
              ) : null}
            </Regel>
          ),
        )}
      </Lijst>
    </Kaart>
  );
}
