import type { Actie } from '../actie/actie.ts';
import { type ActieInvoer, actieInvoer } from '../actie/invoer.ts';
import { korteNaam } from '../partij/partij.ts';
import { isZelfdePlanning } from '../planning/invoer.ts';
import { GEEN_PLANNING, type Planning, planningTekst } from '../planning/planning.ts';
import { mag } from '../policy/mag.ts';
import { kaleTekst } from '../zoeken/woorden.ts';
import { leesNummer } from './nummer.ts';
import { leesPartij } from './partijnaam.ts';
import { leesPlanning } from './planning.ts';
import type { Actiewerk, Omstandigheden, Proefregel, Werkregel } from './regel.ts';
import type { Veld } from './velden.ts';
import { leesReden } from './woorden.ts';

type Deel = Pick<Proefregel, 'wijzigingen' | 'vraagtReden'> & { werk: Actiewerk | null };

const NIETS: Deel = { werk: null, wijzigingen: [], vraagtReden: false };
const ANDERE_KRING = 'Deze afspraak is alleen van Rijk en VNG. Maak daar een nieuwe actie bij.';
const VELD_VAN: Record<keyof ActieInvoer, Veld> = {
  titel: 'titel',
  afspraakId: 'afspraak',
  eigenaarPartij: 'partij',
  eigenaarPersoon: 'persoon',
  kanAlvast: 'kanAlvast',
};

/** De nieuwe actie uit een regel, door dezelfde regels als het formulier. */
export function nieuweActie(regel: Werkregel, om: Omstandigheden): Deel {
  const gelezen = leesCellen(regel, om);
  const afspraak = gelezen.afspraakId ? om.stand.perAfspraak.get(gelezen.afspraakId)?.afspraak : undefined;
  const opgaveNr = gelezen.opgaveNr ?? afspraak?.opgaveNr ?? om.instelling.opgave;
  if (opgaveNr === null || opgaveNr === undefined) {
    if (regel.cel('opgave') === '')
      regel.fout('opgave', 'Bij welke opgave hoort deze actie? De lijst zegt het niet.');
    return NIETS;
  }
  if (afspraak && afspraak.opgaveNr !== opgaveNr) {
    regel.fout(
      'afspraak',
      `Afspraak ${afspraak.id} hoort bij opgave ${afspraak.opgaveNr}, niet bij ${opgaveNr}.`,
    );
  }
  const plan = om.plannen.get(opgaveNr);
  // Zoals met de hand: maken vraagt het aan het plan; de kring volgt daarna uit de afspraak.
  if (!plan || !mag(om.gebruiker, 'maken', { soort: 'actie', kring: 'vijfhoek', eigenaarPartij: '', plan })) {
    regel.fout('opgave', `Je mag bij opgave ${opgaveNr} geen acties maken.`);
  }
  const eigen = om.gebruiker.rol === 'partij' ? om.gebruiker.partij : null;
  const inhoud = toets(regel, {
    titel: regel.cel('titel'),
    afspraakId: afspraak?.id ?? '',
    eigenaarPartij: gelezen.eigenaarPartij ?? (regel.cel('partij') === '' ? eigen?.slug : undefined),
    eigenaarPersoon: regel.cel('persoon'),
    kanAlvast: regel.cel('kanAlvast'),
  });
  if (!inhoud) return NIETS;
  const planning = gelezen.planning ?? GEEN_PLANNING;
  const werk: Actiewerk = {
    soort: 'maken',
    opgaveNr,
    kring: afspraak?.kring ?? 'vijfhoek',
    inhoud: { ...inhoud, planning },
  };
  return { ...NIETS, werk };
}

/**
 * Wat een regel aan een bestaande actie verandert. Een lege cel verandert niets. De titel verandert alleen als het nummer de
 * actie aanwees: wie op titel gevonden is, is er juist aan herkend.
 */
export function anders(regel: Werkregel, actie: Actie, opNummer: boolean, om: Omstandigheden): Deel {
  const gelezen = leesCellen(regel, om);
  const cel = (veld: Veld, nu: string) => regel.cel(veld) || nu;
  const afspraakId = gelezen.afspraakId ?? actie.afspraakId;
  const inhoud = toets(regel, {
    titel: opNummer ? cel('titel', actie.titel) : actie.titel,
    afspraakId: afspraakId ?? '',
    eigenaarPartij: gelezen.eigenaarPartij ?? actie.eigenaarPartij,
    eigenaarPersoon: cel('persoon', actie.eigenaarPersoon),
    kanAlvast: cel('kanAlvast', actie.kanAlvast),
  });
  if (!inhoud) return NIETS;
  if (gelezen.opgaveNr !== null && gelezen.opgaveNr !== actie.opgaveNr) {
    regel.letOp('opgave', `De actie hoort bij opgave ${actie.opgaveNr}; dat verandert niet.`);
  }
  const afspraak = afspraakId ? om.stand.perAfspraak.get(afspraakId)?.afspraak : undefined;
  if (afspraak && afspraak.id !== actie.afspraakId) {
    if (afspraak.opgaveNr !== actie.opgaveNr)
      regel.fout('afspraak', 'Kies een afspraak van dezelfde opgave.');
    else if (afspraak.kring !== 'vijfhoek' && afspraak.kring !== actie.kring)
      regel.fout('afspraak', ANDERE_KRING);
  }
  // Wat wij zelf schreven is geen wijziging, ook waar lezen er iets anders van maakt.
  const zelfde = kaleTekst(regel.cel('planning')) === kaleTekst(planningTekst(actie.planning));
  const planning = zelfde ? actie.planning : (gelezen.planning ?? actie.planning);
  const verschuift = !isZelfdePlanning(planning, actie.planning);
  const wijzigingen = verschillen(actie, { ...inhoud, planning }, om);
  if (wijzigingen.length === 0) return NIETS;
  const plan = om.plannen.get(actie.opgaveNr);
  const { kring, eigenaarPartij } = actie;
  if (!plan || !mag(om.gebruiker, 'wijzigen', { soort: 'actie', kring, eigenaarPartij, plan })) {
    const namen = wijzigingen.map(({ naam }) => naam.toLowerCase()).join(', ');
    regel.letOp(null, `Deze actie mag je niet wijzigen. Wat anders is (${namen}) blijft zoals het is.`);
    return NIETS;
  }
  const uitLijst = regel.cel('reden') === '' ? null : leesReden(regel.cel('reden'));
  const reden = verschuift ? (uitLijst ?? om.instelling.reden) : null;
  return {
    werk: { soort: 'wijzigen', id: actie.id, versie: actie.versie, inhoud: { ...inhoud, planning }, reden },
    wijzigingen,
    vraagtReden: verschuift && !reden,
  };
}

interface Cellen {
  opgaveNr: number | null;
  afspraakId: string | null;
  eigenaarPartij: string | undefined;
  planning: Planning | null;
}

function leesCellen(regel: Werkregel, om: Omstandigheden): Cellen {
  const partij = regel.cel('partij') === '' ? null : leesPartij(regel.cel('partij'), om.namen);
  if (partij && !partij.ok) regel.fout('partij', partij.zin);
  const planning = regel.cel('planning') === '' ? null : leesPlanning(regel.cel('planning'));
  if (planning && !planning.ok) regel.fout('planning', planning.zin);
  if (planning?.ok && planning.letOp) regel.letOp('planning', planning.letOp);
  return {
    opgaveNr: leesOpgave(regel, om),
    afspraakId: leesAfspraak(regel, om),
    eigenaarPartij: partij?.ok ? partij.waarde : undefined,
    planning: planning?.ok ? planning.waarde : null,
  };
}

/** `2`, `opgave 2`, `2. Lokale teams`, of de titel van de opgave. */
function leesOpgave(regel: Werkregel, om: Omstandigheden): number | null {
  const cel = regel.cel('opgave');
  if (cel === '') return null;
  const kaal = kaleTekst(cel);
  const nr = Number(/^(?:opgave )?(\d{1,2})(?: |$)/.exec(kaal)?.[1]);
  const opgave = om.stand.snapshot.opgaven.find((o) => o.nr === nr || kaleTekst(o.titel) === kaal);
  if (!opgave)
    regel.fout(
      'opgave',
      `‘${cel.slice(0, 40)}’ is geen opgave. Gebruik een nummer van 1 tot en met ${om.stand.snapshot.opgaven.length}.`,
    );
  return opgave?.nr ?? null;
}

function leesAfspraak(regel: Werkregel, om: Omstandigheden): string | null {
  const cel = regel.cel('afspraak');
  if (cel === '') return null;
  const nummer = leesNummer(cel, om.stand.perAfspraak);
  if (nummer?.soort === 'afspraak' && om.stand.perAfspraak.has(nummer.id)) {
    if (nummer.letOp) regel.letOp('afspraak', nummer.letOp);
    return nummer.id;
  }
  regel.fout('afspraak', `‘${cel.slice(0, 40)}’ is geen nummer van een afspraak die ik ken, zoals 2.3.1-1.`);
  return null;
}

function toets(regel: Werkregel, velden: Record<keyof ActieInvoer, string | undefined>): ActieInvoer | null {
  const uitkomst = actieInvoer.safeParse(velden);
  if (uitkomst.success) return uitkomst.data;
  for (const { path, message } of uitkomst.error.issues) {
    const veld = Object.entries(VELD_VAN).find(([naam]) => naam === path[0])?.[1] ?? null;
    // Een partij die niet te lezen is heeft al een zin.
    if (veld !== 'partij' || regel.cel('partij') === '') regel.fout(veld, message);
  }
  return null;
}

function verschillen(
  actie: Actie,
  nu: ActieInvoer & { planning: Planning },
  om: Omstandigheden,
): Proefregel['wijzigingen'] {
  const naam = (slug: string) => {
    const partij = om.stand.partijen.get(slug);
    return partij ? korteNaam(partij) : slug;
  };
  const planning = isZelfdePlanning(actie.planning, nu.planning) ? nu.planning : actie.planning;
  return [
    { naam: 'Titel', van: actie.titel, naar: nu.titel },
    { naam: 'Eigenaar', van: naam(actie.eigenaarPartij), naar: naam(nu.eigenaarPartij) },
    { naam: 'Persoon', van: actie.eigenaarPersoon, naar: nu.eigenaarPersoon },
    { naam: 'Bij afspraak', van: actie.afspraakId ?? '', naar: nu.afspraakId ?? '' },
    { naam: 'Planning', van: planningTekst(planning), naar: planningTekst(nu.planning) },
    { naam: 'Wat kan er alvast', van: actie.kanAlvast, naar: nu.kanAlvast },
  ].filter(({ van, naar }) => van !== naar);
}
