import { EERSTE_JAAR, LAATSTE_JAAR } from '#domain/beeld/dagen.ts';
import { plusDagen } from '#domain/datum/datum.ts';
import { deadline, type Planning } from '#domain/planning/planning.ts';
import { kort } from '#domain/tekst/tekst.ts';
import type { Knoop } from '#domain/wachten/wachten.ts';
import { Jaren, plaatsVan } from './jaren.tsx';
import { BREED, Tekening } from './tekening.tsx';
import type { Lijnrij } from './tijdlijnbeeld.ts';

const RIJ = 28;
const VAK = { links: 330, rechts: BREED - 24, boven: 56 };
/** Zoveel tekens van een titel passen voor de tijdlijn; de hele titel staat in de tabel. */
const TITEL = 46;
/** En van wat er in plaats van een datum staat. */
const ZIN = 96;

interface TijdlijnProps {
  naam: string;
  titel: string;
  zin: string;
  rijen: readonly Lijnrij[];
  peildatum: string;
  /** Voor de links: leeg op een pagina, het adres van de werkruimte in een bestand. */
  basis?: string;
}

const x = plaatsVan(VAK.links, VAK.rechts);
const midden = (plaats: number) => VAK.boven + RIJ * (plaats + 0.5);

/** Per afspraak of actie een regel: wanneer zij klaar of begonnen moet zijn, wanneer dat eerst was, en waarop zij wacht. */
export function Tijdlijntekening({ naam, titel, zin, rijen, peildatum, basis = '' }: TijdlijnProps) {
  const onder = VAK.boven + RIJ * rijen.length;
  return (
    <Tekening
      naam={naam}
      titel={titel}
      zin={zin}
      hoog={onder + 28}
      links={rijen.map(({ knoop, titel, href }, plaats) => (
        <a key={knoop} href={basis + href} className="tekening__link">
          <rect x="0" y={midden(plaats) - 13} width={VAK.links - 12} height="26" />
          <text x="4" y={midden(plaats) + 4.5}>
            {kort(titel, TITEL)}
          </text>
        </a>
      ))}
    >
      <Sleutel />
      {rijen.map(({ knoop }, plaats) =>
        plaats % 2 === 0 ? (
          <rect
            key={knoop}
            className="tekening__band"
            x="0"
            y={VAK.boven + RIJ * plaats}
            width={BREED}
            height={RIJ}
          />
        ) : null,
      )}
      <Jaren x={x} boven={VAK.boven} onder={onder} peildatum={peildatum} />
      <Pijlen rijen={rijen} />
      {rijen.map((rij, plaats) => (
        <Merk key={rij.knoop} rij={rij} y={midden(plaats)} peildatum={peildatum} />
      ))}
    </Tekening>
  );
}

function Merk({ rij, y, peildatum }: { rij: Lijnrij; y: number; peildatum: string }) {
  const { planning, oorspronkelijk, standing, af } = rij;
  const plek = plekVan(planning);
  const was = oorspronkelijk ? plekVan(oorspronkelijk) : null;
  const klasse = af ? 'af' : standing;
  return (
    <g className={`merk merk--${klasse}`}>
      {was && plek ? <path className="merk__schoof" d={`M${was.tot} ${y}H${plek.tot}`} /> : null}
      {was ? <path className="merk__was" d={ruit(was.tot, y)} /> : null}
      {plek ? (
        <>
          {plek.tot > plek.van ? <path className="merk__duur" d={`M${plek.van} ${y}H${plek.tot}`} /> : null}
          {standing === 'over_tijd' ? (
            <path className="merk__te-laat" d={`M${plek.tot} ${y}H${x(peildatum)}`} />
          ) : null}
          <path className="merk__vorm" d={vormVan(planning, plek, y)} />
          {af ? <path className="merk__vink" d={`M${plek.tot - 3.5} ${y}l2.5 3 4.5-6`} /> : null}
        </>
      ) : (
        <text className="merk__geen" x={VAK.links + 8} y={y + 4.5}>
          {kort(zonderDatum(rij), ZIN)}
        </text>
      )}
    </g>
  );
}

/** Wat er staat waar geen datum is: waarop het wacht zegt dan het meest. */
function zonderDatum({ af, wachtOp }: Lijnrij): string {
  const begin = af ? 'afgerond, zonder datum' : 'geen datum';
  return wachtOp.length === 0
    ? begin
    : `${begin} · wacht op: ${wachtOp.map(({ titel }) => titel).join('; ')}`;
}

/** Van wanneer tot wanneer het op de lijn staat; null zonder datum. */
function plekVan(planning: Planning): { van: number; tot: number } | null {
  const { soort, jaar, totJaar, kwartaal } = planning;
  if (soort === 'doorlopend') {
    return { van: x(`${(jaar ?? EERSTE_JAAR) - 1}-12-31`), tot: x(`${totJaar ?? LAATSTE_JAAR}-12-31`) };
  }
  const dag = deadline(planning);
  if (dag === null) return null;
  if (soort === 'start') return { van: x(dag), tot: x(dag) };
  return { van: x(kwartaal === null ? plusDagen(dag, -364) : plusDagen(dag, -90)), tot: x(dag) };
}

/** Klaar is een ruit, beginnen een driehoek naar rechts, doorlopen een streep met twee punten. */
function vormVan({ soort }: Planning, { van, tot }: { van: number; tot: number }, y: number): string {
  if (soort === 'start') return `M${tot - 5} ${y - 7}L${tot + 7} ${y}L${tot - 5} ${y + 7}Z`;
  if (soort === 'doorlopend') {
    return `M${van + 8} ${y - 5}L${van} ${y}L${van + 8} ${y + 5}ZM${tot - 8} ${y - 5}L${tot} ${y}L${tot - 8} ${y + 5}Z`;
  }
  return ruit(tot, y);
}

function ruit(x: number, y: number): string {
  return `M${x - 7} ${y}L${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}Z`;
}

/** Een pijl van waarop gewacht wordt naar wie wacht, als beide een datum hebben en op de lijn staan. */
function Pijlen({ rijen }: { rijen: readonly Lijnrij[] }) {
  const plaatsen = new Map<Knoop, number>(rijen.map(({ knoop }, plaats) => [knoop, plaats]));
  return rijen.flatMap(({ knoop, wachtOp, planning }, plaats) =>
    wachtOp.flatMap((op) => {
      const vanaf = plaatsen.get(op.knoop);
      const bron = vanaf === undefined ? undefined : rijen[vanaf];
      const begin = bron && plekVan(bron.planning);
      const eind = plekVan(planning);
      if (vanaf === undefined || !begin || !eind) return [];
      const naar = midden(plaats) + (vanaf < plaats ? -9 : 9);
      return [
        <g key={`${knoop} ${op.knoop}`}>
          <path className="pijl" d={`M${begin.tot} ${midden(vanaf)}H${eind.tot}V${naar}`} />
          <path className="pijl__punt" d={`M${eind.tot} ${naar}l-4 ${vanaf < plaats ? -5 : 5}h8Z`} />
        </g>,
      ];
    }),
  );
}

/** Wat de vormen betekenen. */
function Sleutel() {
  const y = 14;
  return (
    <g className="tekening__sleutel">
      <path className="merk__vorm" d={ruit(12, y)} />
      <text x="24" y={y + 4.5}>
        klaar
      </text>
      <path className="merk__vorm" d={vormVan({ ...LEEG, soort: 'start' }, { van: 78, tot: 78 }, y)} />
      <text x="92" y={y + 4.5}>
        beginnen
      </text>
      <path className="merk__duur" d={`M166 ${y}H196`} />
      <path className="merk__vorm" d={vormVan({ ...LEEG, soort: 'doorlopend' }, { van: 166, tot: 196 }, y)} />
      <text x="204" y={y + 4.5}>
        doorlopend
      </text>
      <g className="merk merk--af">
        <path className="merk__vorm" d={ruit(296, y)} />
        <path className="merk__vink" d={`M292.5 ${y}l2.5 3 4.5-6`} />
      </g>
      <text x="308" y={y + 4.5}>
        afgerond
      </text>
      <g className="merk merk--over_tijd">
        <path className="merk__te-laat" d={`M388 ${y}H416`} />
        <path className="merk__vorm" d={ruit(388, y)} />
      </g>
      <text x="424" y={y + 4.5}>
        over tijd
      </text>
      <path className="merk__schoof" d={`M504 ${y}H528`} />
      <path className="merk__was" d={ruit(504, y)} />
      <text x="536" y={y + 4.5}>
        stond eerst hier
      </text>
      <path className="pijl" d={`M652 ${y - 6}H676V${y + 2}`} />
      <path className="pijl__punt" d={`M676 ${y + 7}l-4 -5h8Z`} />
      <text x="688" y={y + 4.5}>
        wie bij de punt staat wacht
      </text>
    </g>
  );
}

const LEEG: Planning = { soort: 'klaar', jaar: null, kwartaal: null, totJaar: null, bron: null };
