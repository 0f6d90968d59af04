import { z } from 'zod';
import { getalOfLeeg, keuzelijst, tekst, vinkje } from '../invoer/velden.ts';
import { LICHTEN } from '../verkeerslicht/verkeerslicht.ts';
import type { Antwoordtype } from './melding.ts';
import { ANTWOORDEN } from './voortgang.ts';

/** Wat altijd gevraagd wordt; hoe ver het is hangt af van het antwoordtype. */
const velden = {
  licht: z.enum(LICHTEN, { error: 'Kies een licht: op koers, risico, zit vast of geen oordeel.' }),
  toelichting: tekst(2000),
  nodig: tekst(1000),
  nodigVan: keuzelijst('Kies een partij uit de lijst.'),
  gevraagdBesluit: tekst(500),
  volgendeStap: tekst(500),
  voorlopig: vinkje,
  /** Het nummer van de melding die niet klopte. */
  corrigeert: getalOfLeeg(1, 2 ** 31 - 1, 'Deze melding is er niet.'),
};

/** Wat een licht vraagt (design §4, Lights): oranje en rood een toelichting, rood ook wat er nodig is en van wie. */
function lichtVraagt(
  melding: { licht: string; toelichting: string; nodig: string; nodigVan: string[] },
  ctx: z.RefinementCtx,
): void {
  const fout = (veld: string, message: string) => ctx.addIssue({ code: 'custom', path: [veld], message });
  const { licht } = melding;
  if ((licht === 'oranje' || licht === 'rood') && melding.toelichting === '') {
    fout(
      'toelichting',
      `Vertel hoe het ervoor staat. Bij ${licht === 'rood' ? 'zit vast' : 'risico'} hoort een toelichting.`,
    );
  }
  if (licht !== 'rood') return;
  if (melding.nodig === '') fout('nodig', 'Schrijf op wat er nodig is om verder te kunnen.');
  if (melding.nodigVan.length === 0) fout('nodigVan', 'Kies van wie dat nodig is.');
}

/** Wat er nodig is en van wie hoort bij rood. Een formulier stuurt die velden altijd mee; bij een ander licht tellen ze niet. */
function alleenBijRood<T extends { licht: string; nodig: string; nodigVan: string[] }>(melding: T): T {
  return melding.licht === 'rood' ? melding : { ...melding, nodig: '', nodigVan: [] };
}

const FOUT = 'Kies hoe ver het is.';
// Twee helften naast elkaar: zo krijgt wie nog niets koos bij voortgang ook meteen te horen wat het licht vraagt.
const rest = z.object(velden).superRefine(lichtVraagt);
const SCHEMA = {
  voortgang: z
    .intersection(z.object({ voortgang: z.enum(ANTWOORDEN.voortgang, { error: FOUT }) }), rest)
    .transform(alleenBijRood),
  ja_nee: z
    .intersection(
      z.object({ voortgang: z.enum(ANTWOORDEN.ja_nee, { error: 'Kies ja, nee of onbekend.' }) }),
      rest,
    )
    .transform(alleenBijRood),
};

/**
 * Het schema voor een melding uit een formulier, passend bij het antwoordtype van het onderwerp (een actie heeft altijd
 * `voortgang`). Een verdeling komt alleen uit een inlezing; ook een groepspartij meldt hier één antwoord. Of de partijen
 * in `nodigVan` bestaan weet de dienst.
 */
export function meldingInvoer<T extends Antwoordtype>(antwoordtype: T): (typeof SCHEMA)[T] {
  return SCHEMA[antwoordtype];
}
