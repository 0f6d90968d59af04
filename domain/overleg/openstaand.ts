import { type Agendatafel, keertTerug } from '../agenda/overige.ts';
import { lijstNaam } from '../besluit/naam.ts';
import { besluitNakoming, isVerlopen, toezeggingNakoming } from '../besluit/nakoming.ts';
import { langeDatum } from '../datum/datum.ts';
import { korteNaam } from '../partij/partij.ts';
import type { Stand } from '../stand/stand.ts';
import { hoofdletter, kort, opsomming } from '../tekst/tekst.ts';
import type { Overleg } from './overleg.ts';
import type { Puntinhoud } from './samenvoegen.ts';

/** Een toezegging of besluit dat loopt en nog niet te laat is. */
export interface Openstaand {
  bron: `toezegging:${number}` | `besluit:${number}`;
  titel: string;
  /** Wie wat aan wie wanneer zou doen. */
  zin: string;
  termijn: string | null;
  /** Slugs, wie het moet doen voorop. */
  partijen: string[];
  alleenVoor: readonly string[] | null;
}

const TITEL = 120;

/**
 * Wat er aan deze tafel toegezegd of besloten is, nog loopt en niet te laat is; wat wel te laat is stelt `compileAgenda` voor. Ook
 * een toezegging die nog niet door beide kanten bevestigd is, als haar besluitenlijst definitief is. De eerste termijn voorop,
 * zonder termijn achteraan.
 */
export function openstaand({ snapshot, peildatum, partijen }: Stand, tafel: Agendatafel): Openstaand[] {
  const overleggen = new Map(snapshot.overleggen.map((overleg) => [overleg.id, overleg]));
  const gremia = new Map(snapshot.gremia.map((gremium) => [gremium.slug, gremium]));
  const namen = (slugs: readonly string[]) =>
    opsomming(slugs.map((slug) => korteNaam(partijen.get(slug) ?? { naam: slug, afkorting: null })));
  const voor = (termijn: string | null) => (termijn === null ? '' : ` voor ${langeDatum(termijn)}`);
  const waar = (soort: 'toezegging' | 'besluit', overleg: Overleg, nr: number | null) =>
    lijstNaam(soort, gremia.get(overleg.gremium) ?? { naam: overleg.gremium }, overleg, nr);

  const toezeggingen = snapshot.toezeggingen.flatMap((toezegging): Openstaand[] => {
    const { id, van, aan, inhoud, termijn, overlegId, nr, alleenVoor } = toezegging;
    const overleg = overlegId === null ? null : (overleggen.get(overlegId) ?? null);
    if (toezegging.kring !== tafel.kring || !keertTerug(overlegId, tafel, overleggen)) return [];
    const nakoming = toezeggingNakoming(toezegging, overleg, peildatum);
    const loopt = nakoming === 'open' || (nakoming === 'niet_bevestigd' && overleg?.definitiefOp);
    if (!loopt || isVerlopen(toezegging, overleg, peildatum)) return [];
    const bron = overleg ? ` (${waar('toezegging', overleg, nr)})` : '';
    return [
      {
        bron: `toezegging:${id}`,
        titel: kort(inhoud, TITEL),
        zin: `${namen([van])} zegde dit aan ${namen([aan])} toe${voor(termijn)}${bron}.`,
        termijn,
        partijen: [...new Set([van, aan])],
        alleenVoor,
      },
    ];
  });
  const besluiten = snapshot.besluiten.flatMap((besluit): Openstaand[] => {
    const { id, nr, overlegId, tekst, termijn, alleenVoor } = besluit;
    const overleg = overleggen.get(overlegId);
    if (besluit.kring !== tafel.kring || !overleg || !keertTerug(overlegId, tafel, overleggen)) return [];
    if (besluitNakoming(besluit, overleg, peildatum) !== 'open') return [];
    const wie = besluit.partijen.length === 0 ? '' : ` door ${namen(besluit.partijen)}`;
    return [
      {
        bron: `besluit:${id}`,
        titel: kort(tekst, TITEL),
        zin: `${hoofdletter(waar('besluit', overleg, nr))}: uit te voeren${wie}${voor(termijn)}.`,
        termijn,
        partijen: [...besluit.partijen],
        alleenVoor,
      },
    ];
  });
  const opTermijn = ({ termijn }: Openstaand) => termijn ?? '9999';
  return [...toezeggingen, ...besluiten].sort((a, b) =>
    opTermijn(a) === opTermijn(b) ? (a.bron < b.bron ? -1 : 1) : opTermijn(a) < opTermijn(b) ? -1 : 1,
  );
}

/**
 * Eén punt over wat er openstaat: een mededeling met elke toezegging en elk besluit op een regel. Eén ding is een punt met zijn
 * eigen titel. De aanroeper geeft alleen dingen die voor dezelfde mensen zijn.
 */
export function puntUitOpenstaand(dingen: readonly Openstaand[]): Puntinhoud {
  const [eerste, ...rest] = dingen;
  const wat = [
    dingen.some(({ bron }) => bron.startsWith('toezegging:')) ? 'toezeggingen' : '',
    dingen.some(({ bron }) => bron.startsWith('besluit:')) ? 'besluiten' : '',
  ];
  return {
    soort: 'mededeling',
    titel:
      rest.length === 0 && eerste
        ? eerste.titel
        : hoofdletter(`openstaande ${opsomming(wat.filter((deel) => deel !== ''))}`),
    toelichting: rest.length === 0 ? '' : dingen.map(({ titel, zin }) => `${titel} (${zin})`).join('\n'),
    gevraagdBesluit: '',
    minuten: Math.min(5 + 2 * rest.length, 20),
    inbrenger: rest.length === 0 ? (eerste?.partijen[0] ?? null) : null,
    toelichter: '',
    bronnen: dingen.map(({ bron, zin }) => ({ bron, redenen: [{ code: 'openstaand', zin }] })),
    kaart: null,
    alleenVoor: eerste?.alleenVoor ? [...eerste.alleenVoor] : null,
    herkomstId: null,
  };
}
