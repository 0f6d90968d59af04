import { meldingInvoer } from '../melding/invoer.ts';
import type { Antwoordtype, Melding, Sleutel } from '../melding/melding.ts';
import { VOORTGANG_NAAM, voortgangTekst } from '../melding/voortgang.ts';
import { inZin, korteNaam } from '../partij/partij.ts';
import { opsomming } from '../tekst/tekst.ts';
import { LICHT_WOORD, type Licht } from '../verkeerslicht/verkeerslicht.ts';
import { kaleTekst } from '../zoeken/woorden.ts';
import { leesPartijen } from './partijnaam.ts';
import type { Meldinhoud, Meldwerk, Omstandigheden, Proefregel, Werkregel } from './regel.ts';
import type { Veld } from './velden.ts';
import { leesLicht, leesVinkje, leesVoortgang } from './woorden.ts';

interface Deel {
  werk: Meldwerk | null;
  wijzigingen: Proefregel['wijzigingen'];
}

const NIETS: Deel = { werk: null, wijzigingen: [] };

/** Waarover een regel meldt. */
export interface Meldding {
  onderwerp: Sleutel | null;
  antwoordtype: Antwoordtype;
  /** De laatste melding; null als er nog niet gemeld is. */
  vorige: Melding | null;
  partij: string;
  magMelden: boolean;
}

const VELD_VAN: Partial<Record<string, Veld>> = {
  voortgang: 'voortgang',
  licht: 'licht',
  toelichting: 'toelichting',
  nodig: 'nodig',
  nodigVan: 'nodigVan',
  gevraagdBesluit: 'gevraagdBesluit',
  volgendeStap: 'volgendeStap',
};

/**
 * De melding uit een regel, door dezelfde regels als het formulier. Wat de lijst niet als kolom heeft blijft zoals het laatst
 * gemeld is. Een regel zonder verandering is geen melding, behalve als iemand dat als bevestiging wil.
 */
export function meldingUit(regel: Werkregel, ding: Meldding, om: Omstandigheden): Deel {
  const { vorige, antwoordtype } = ding;
  if (regel.cel('voortgang') === '' && regel.cel('licht') === '') return NIETS;
  if (zegtNiets(regel, vorige)) return NIETS;
  const gelezen = leesVelden(regel, ding, om);
  if (!gelezen) return NIETS;
  const wijzigingen = verschillen(vorige, gelezen, om);
  if (wijzigingen.length === 0) {
    // Dezelfde woorden nog eens, ook waar het formulier nu meer zou vragen: zo bevestig je ook met de hand.
    const herhaalt = om.instelling.bevestig && ding.magMelden && vorige !== null;
    const inhoud = { ...gelezen, bekendNietAf: vorige?.bekendNietAf ?? false };
    return herhaalt ? { werk: { onderwerp: ding.onderwerp, inhoud }, wijzigingen } : NIETS;
  }
  if (!ding.magMelden) {
    const partij = om.stand.partijen.get(ding.partij);
    const wie = partij ? inZin(korteNaam(partij)) : ding.partij;
    regel.letOp(null, `Hierover meldt ${wie} zelf. Wat er in deze regel over de voortgang staat telt niet.`);
    return NIETS;
  }
  const uitkomst = meldingInvoer(antwoordtype).safeParse(gelezen);
  if (!uitkomst.success) {
    for (const { path, message } of uitkomst.error.issues)
      regel.fout(VELD_VAN[String(path[0])] ?? null, message);
    return NIETS;
  }
  const { corrigeert: _, ...gemeld } = uitkomst.data;
  const inhoud = { ...gemeld, bekendNietAf: false };
  return { werk: { onderwerp: ding.onderwerp, inhoud }, wijzigingen: verschillen(vorige, inhoud, om) };
}

/** Wat onze eigen export van een verdeling of van niets schrijft is niet te melden, en niet veranderd. */
function zegtNiets(regel: Werkregel, vorige: Melding | null): boolean {
  const voortgang = regel.cel('voortgang');
  if (vorige?.voortgang === null) return kaleTekst(voortgang) === kaleTekst(voortgangTekst(vorige));
  return voortgang === '' && kaleTekst(regel.cel('licht')) === 'niet gemeld';
}

type Velden = Omit<Meldinhoud, 'bekendNietAf'>;

function leesVelden(regel: Werkregel, ding: Meldding, om: Omstandigheden): Velden | null {
  const { vorige } = ding;
  const over = ding.magMelden ? regel.fout : regel.letOp;
  const tekst = (veld: 'toelichting' | 'nodig' | 'gevraagdBesluit' | 'volgendeStap') =>
    regel.heeft(veld) ? regel.cel(veld) : (vorige?.[veld] ?? '');

  const code = leesHoeVer(regel, ding, over);
  const licht = leesHetLicht(regel, vorige, code === 'afgerond' || code === 'ja', over);
  const nodigVan = regel.cel('nodigVan') === '' ? null : leesPartijen(regel.cel('nodigVan'), om.namen);
  if (nodigVan && !nodigVan.ok) over('nodigVan', nodigVan.zin);
  const voorlopig = regel.heeft('voorlopig') ? leesVinkje(regel.cel('voorlopig')) : null;
  if (voorlopig && !voorlopig.ok) over('voorlopig', voorlopig.zin);
  if (code === undefined || licht === null || nodigVan?.ok === false || voorlopig?.ok === false) return null;
  return {
    voortgang: code,
    licht,
    toelichting: tekst('toelichting'),
    nodig: tekst('nodig'),
    nodigVan: nodigVan?.waarde ?? (regel.heeft('nodigVan') ? [] : (vorige?.nodigVan ?? [])),
    gevraagdBesluit: tekst('gevraagdBesluit'),
    volgendeStap: tekst('volgendeStap'),
    voorlopig: voorlopig?.waarde ?? vorige?.voorlopig ?? false,
  };
}

/** Hoe ver het is; undefined als dat niet te lezen is. */
function leesHoeVer(
  regel: Werkregel,
  { vorige, antwoordtype }: Meldding,
  over: Werkregel['fout'],
): Melding['voortgang'] | undefined {
  const cel = regel.cel('voortgang');
  const zelfde = vorige && kaleTekst(cel) === kaleTekst(voortgangTekst(vorige));
  if (cel === '' || zelfde) return vorige?.voortgang ?? null;
  const gelezen = leesVoortgang(cel, antwoordtype);
  if (!gelezen.ok) {
    over('voortgang', gelezen.zin);
    return undefined;
  }
  if (gelezen.letOp) regel.letOp('voortgang', gelezen.letOp);
  return gelezen.waarde;
}

/** Het licht uit de lijst. Staat het er niet, dan het vorige; is het af, dan groen; en anders is er geen oordeel. */
function leesHetLicht(
  regel: Werkregel,
  vorige: Melding | null,
  af: boolean,
  over: Werkregel['fout'],
): Licht | null {
  const cel = regel.cel('licht');
  const vorigeAf = vorige?.voortgang === 'afgerond' || vorige?.voortgang === 'ja';
  // Onze export schrijft bij iets dat af is geen kleur.
  const zegtAf = kaleTekst(cel) === 'afgerond';
  if (cel !== '' && !(zegtAf && af) && kaleTekst(cel) !== 'niet gemeld') {
    const licht = leesLicht(cel);
    if (!licht.ok) over('licht', licht.zin);
    return licht.ok ? licht.waarde : null;
  }
  if (af) return vorigeAf && vorige ? vorige.licht : 'groen';
  if (vorige && !vorigeAf) return vorige.licht;
  regel.letOp('licht', 'Er staat geen licht. Dat wordt: geen oordeel.');
  return 'grijs';
}

function verschillen(vorige: Melding | null, nu: Velden, om: Omstandigheden): Proefregel['wijzigingen'] {
  const namen = (slugs: readonly string[]) =>
    slugs.length === 0
      ? ''
      : opsomming(
          slugs.map((slug) => {
            const partij = om.stand.partijen.get(slug);
            return partij ? korteNaam(partij) : slug;
          }),
        );
  return [
    {
      naam: 'Voortgang',
      van: vorige ? voortgangTekst(vorige) : '',
      naar: nu.voortgang === null ? '' : VOORTGANG_NAAM[nu.voortgang],
    },
    { naam: 'Licht', van: vorige ? LICHT_WOORD[vorige.licht] : '', naar: LICHT_WOORD[nu.licht] },
    { naam: 'Toelichting', van: vorige?.toelichting ?? '', naar: nu.toelichting },
    { naam: 'Wat nodig is', van: vorige?.nodig ?? '', naar: nu.nodig },
    { naam: 'Nodig van', van: namen(vorige?.nodigVan ?? []), naar: namen(nu.nodigVan) },
    { naam: 'Gevraagd besluit', van: vorige?.gevraagdBesluit ?? '', naar: nu.gevraagdBesluit },
    { naam: 'Volgende stap', van: vorige?.volgendeStap ?? '', naar: nu.volgendeStap },
    { naam: 'Voorlopig', van: vorige?.voorlopig ? 'ja' : 'nee', naar: nu.voorlopig ? 'ja' : 'nee' },
  ].filter(({ van, naar }) => van !== naar);
}
