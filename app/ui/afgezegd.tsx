import { dagVanMoment } from '#app/lib/moment.ts';
import type { Afzegging } from '#domain/overleg/afzegging.ts';
import { Datum } from './gegevens.tsx';
import { Icoon } from './icoon.tsx';
import { Melding } from './melding.tsx';

/** Dat een overleg niet doorgaat, bij zijn naam. */
export function Afzegetiket() {
  return (
    <span className="etiket etiket--afgezegd">
      <Icoon naam="afgezegd" />
      afgezegd
    </span>
  );
}

/** Wie het overleg afzegde, wanneer en waarom; niets als het doorgaat. */
export function Afgezegd({ afzegging }: { afzegging: Afzegging | null }) {
  if (!afzegging) return null;
  return (
    <div className="agenda__boven">
      <Melding soort="waarschuwing" titel="Dit overleg is afgezegd">
        <p>“{afzegging.reden}”</p>
        <p>
          Afgezegd door {afzegging.door} op <Datum dag={dagVanMoment(afzegging.op)} />. De agenda en de
          stukken blijven te lezen, maar veranderen niet meer.
        </p>
      </Melding>
    </div>
  );
}
