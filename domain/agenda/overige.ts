import { besluitNakoming, isVerlopen, nietBevestigdDoor } from '../besluit/nakoming.ts';
import { langeDatum } from '../datum/datum.ts';
import type { Gremium } from '../overleg/overleg.ts';
import { dagenOverTijd, kwartalenOverTijd, overTijdTekst } from '../planning/planning.ts';
import type { Kring } from '../policy/kring.ts';
import type { Snapshot } from '../stand/snapshot.ts';
import { hoofdletter, kort } from '../tekst/tekst.ts';
import type { Context } from './context.ts';
import { Reden } from './reden.ts';
import { bronnenVan, type Voorstel, weeg } from './voorstel.ts';

/** Zo lang mag de titel van een agendapunt over een besluit of toezegging worden. */
const TITEL = 120;

/** De implementatieplannen die klaar zijn om vast te stellen. */
export function planVoorstellen({ plannen, opgaven }: Snapshot, kring: Kring): Voorstel[] {
  return plannen
    .filter((plan) => plan.kring === kring && plan.status === 'ter_vaststelling')
    .map((plan) => {
      const sleutel = `plan:${plan.documentId}` as const;
      const redenen = [
        new Reden('plan_ter_vaststelling', [sleutel], () => 'Het plan is klaar om vast te stellen.'),
      ];
      return {
        sleutel,
        titel: plan.titel,
        paragraaf: null,
        opgaveNr: plan.opgaveNr,
        partijen: opgaven.find(({ nr }) => nr === plan.opgaveNr)?.trekkers ?? [],
        redenen,
        bronnen: bronnenVan(redenen),
        ...weeg(redenen, 0, 0),
        wachtenden: 0,
        gemeld: null,
        berekend: null,
        alleenVoor: null,
      };
    });
}

/** Voor welke tafel een agenda is. */
export type Agendatafel = Pick<Gremium, 'slug' | 'kring' | 'niveau'>;

/**
 * Of iets uit dit overleg bij dit gremium terugkomt: daar waar het afgesproken is. Wat niet uit een overleg komt hoort bij elk
 * bestuurlijk overleg van de kring.
 */
export function keertTerug(
  overlegId: number | null,
  { slug, niveau }: Agendatafel,
  overleggen: Context['overleggen'],
): boolean {
  return overlegId === null ? niveau === 'bestuurlijk' : overleggen.get(overlegId)?.gremium === slug;
}

/** De toezeggingen waarvan de termijn op de peildatum verstreken is en waar nog niets over besloten is. */
export function toezeggingVoorstellen(
  { toezeggingen }: Snapshot,
  tafel: Agendatafel,
  context: Context,
): Voorstel[] {
  const { peildatum, namen, overleggen } = context;
  const voorstellen: Voorstel[] = [];
  for (const toezegging of toezeggingen) {
    const { id, van, aan, inhoud, termijn, overlegId, nr, alleenVoor } = toezegging;
    const overleg = overlegId === null ? null : (overleggen.get(overlegId) ?? null);
    if (toezegging.kring !== tafel.kring || !keertTerug(overlegId, tafel, overleggen)) continue;
    if (termijn === null || !isVerlopen(toezegging, overleg, peildatum)) continue;
    const sleutel = `toezegging:${id}` as const;
    const stil = overleg ? nietBevestigdDoor(toezegging, peildatum) : [];
    const zin = () =>
      [
        `${namen([van])} zegde dit aan ${namen([aan])} toe voor ${langeDatum(termijn)}${hoeLaat(termijn, peildatum)}`,
        overleg ? ` (${context.naam('toezegging', overleg, nr)})` : '',
        stil.length > 0 ? `. Nog niet bevestigd door ${namen(stil)}.` : '.',
      ].join('');
    const redenen = [new Reden('toezegging_verlopen', [sleutel], zin)];
    voorstellen.push({
      ...los(sleutel, inhoud, redenen, termijn, peildatum),
      partijen: [...new Set([van, aan])],
      alleenVoor,
    });
  }
  return voorstellen;
}

/** De besluiten waarvan de termijn op de peildatum verstreken is en waar nog niets over besloten is. */
export function besluitVoorstellen(
  { besluiten }: Snapshot,
  tafel: Agendatafel,
  context: Context,
): Voorstel[] {
  const { peildatum, namen, overleggen, stand } = context;
  const voorstellen: Voorstel[] = [];
  for (const besluit of besluiten) {
    const { id, tekst, termijn, overlegId, nr, partijen, alleenVoor } = besluit;
    const overleg = overleggen.get(overlegId);
    if (besluit.kring !== tafel.kring || !overleg || overleg.gremium !== tafel.slug) continue;
    if (termijn === null || besluitNakoming(besluit, overleg, peildatum) !== 'over_tijd') continue;
    const sleutel = `besluit:${id}` as const;
    const acties = besluit.acties
      .toSorted((a, b) => a - b)
      .flatMap((nummer) => stand.knopen.get(`actie:${nummer}`) ?? []);
    const openActies = acties.filter(({ af }) => !af);
    const zin = () =>
      [
        `${hoofdletter(context.naam('besluit', overleg, nr))} moest op ${langeDatum(termijn)} uitgevoerd zijn${hoeLaat(termijn, peildatum)}.`,
        partijen.length > 0 ? ` Gebonden: ${namen(partijen)}.` : '',
        actiezin(openActies.length, acties.length),
      ].join('');
    const redenen = [new Reden('besluit_verlopen', [sleutel, ...openActies.map(({ knoop }) => knoop)], zin)];
    voorstellen.push({
      ...los(sleutel, tekst, redenen, termijn, peildatum),
      partijen: [...partijen],
      alleenVoor,
    });
  }
  return voorstellen;
}

const hoeLaat = (termijn: string, peildatum: string) =>
  dagenOverTijd(termijn, peildatum) > 0 ? `, ${overTijdTekst(termijn, peildatum)}` : '';

/** Wat een voorstel heeft dat niet over een afspraak of actie gaat. */
function los(
  sleutel: Voorstel['sleutel'],
  inhoud: string,
  redenen: Reden[],
  termijn: string,
  peildatum: string,
) {
  return {
    sleutel,
    titel: kort(inhoud, TITEL),
    paragraaf: null,
    opgaveNr: null,
    redenen,
    bronnen: bronnenVan(redenen),
    ...weeg(redenen, kwartalenOverTijd(termijn, peildatum), 0),
    wachtenden: 0,
    gemeld: null,
    berekend: null,
  };
}

/** Hoe het met de acties staat die uit een besluit volgden; leeg als er geen zijn. */
function actiezin(open: number, alle: number): string {
  if (alle === 0) return '';
  if (alle === 1) return ` De actie die eruit volgde is ${open === 0 ? 'af' : 'niet af'}.`;
  return open === 0
    ? ` De ${alle} acties die eruit volgden zijn af.`
    : ` Niet af: ${open} van de ${alle} acties die eruit volgden.`;
}
