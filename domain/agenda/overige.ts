import { langeDatum } from '../datum/datum.ts';
import { dagenOverTijd, isVerstreken, kwartalenOverTijd, overTijdTekst } from '../planning/planning.ts';
import type { Kring } from '../policy/kring.ts';
import type { Snapshot } from '../stand/snapshot.ts';
import { kort } from '../tekst/tekst.ts';
import type { Context } from './context.ts';
import { Reden } from './reden.ts';
import { bronnenVan, PLAN_MINUTEN, type Voorstel, weeg } from './voorstel.ts';

/** Zo lang mag de titel van een agendapunt over een toezegging worden. */
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
        minuten: PLAN_MINUTEN,
        wachtenden: 0,
        gemeld: null,
        berekend: null,
      };
    });
}

/** De toezeggingen waarvan de termijn op de peildatum verstreken is en die niet zijn nagekomen. */
export function toezeggingVoorstellen(
  { toezeggingen }: Snapshot,
  kring: Kring,
  context: Context,
): Voorstel[] {
  const { peildatum, namen } = context;
  const voorstellen: Voorstel[] = [];
  for (const { id, van, aan, inhoud, termijn, nagekomenOp, kring: eigenKring } of toezeggingen) {
    const nagekomen = nagekomenOp !== null && nagekomenOp <= peildatum;
    if (eigenKring !== kring || nagekomen || termijn === null || !isVerstreken(termijn, peildatum)) continue;
    const sleutel = `toezegging:${id}` as const;
    const hoeLaat = dagenOverTijd(termijn, peildatum) > 0 ? `, ${overTijdTekst(termijn, peildatum)}` : '';
    const zin = `${namen([van])} zegde dit aan ${namen([aan])} toe voor ${langeDatum(termijn)}${hoeLaat}.`;
    const redenen = [new Reden('toezegging_verlopen', [sleutel], () => zin)];
    voorstellen.push({
      sleutel,
      titel: kort(inhoud, TITEL),
      paragraaf: null,
      opgaveNr: null,
      partijen: [van, aan],
      redenen,
      bronnen: bronnenVan(redenen),
      ...weeg(redenen, kwartalenOverTijd(termijn, peildatum), 0),
      wachtenden: 0,
      gemeld: null,
      berekend: null,
    });
  }
  return voorstellen;
}
