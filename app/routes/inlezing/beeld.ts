import { padVan, partijNaam } from '#app/lib/beeld.ts';
import { momentInWoorden } from '#app/lib/moment.ts';
import type { Inlezing } from '#db/queries/inlezing.ts';
import { type Bevinding, type Proefregel, tel, UITKOMSTEN, type Uitkomst } from '#domain/lijst/regel.ts';
import { kolomletter } from '#domain/lijst/tabel.ts';
import {
  ACTIEVELDEN,
  gaatOverActies,
  gaatOverMeldingen,
  MELDVELDEN,
  VELD_NAAM,
  type Veld,
  veldenVoor,
} from '#domain/lijst/velden.ts';
import type { Verslag } from '#domain/lijst/verslag.ts';
import type { Sleutel } from '#domain/melding/melding.ts';
import { inZin } from '#domain/partij/partij.ts';
import { planningTekst } from '#domain/planning/planning.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { kort } from '#domain/tekst/tekst.ts';
import type { Proefstuk } from '#server/diensten/lijsten/lijsten.ts';

export const PER_PAGINA = 50;
const VOORBEELDEN = 3;

const GROEPEN: readonly { titel: string; velden: readonly Veld[] }[] = [
  { titel: 'Waar een regel over gaat', velden: ['nummer', 'soort', 'titel', 'onderdeel', 'partij'] },
  { titel: 'De actie', velden: ACTIEVELDEN },
  { titel: 'De voortgang', velden: MELDVELDEN },
];

/** De kolommen van de lijst bij de velden, met een paar waarden om ze aan te herkennen. */
export function kolommenBeeld({ inlezing, tabel, stand }: Proefstuk) {
  const { soort, instelling, aantal, opmerkingen } = inlezing;
  const velden = new Set(veldenVoor(soort));
  const kolommen = tabel.koppen.map((kop, k) => {
    const waarden = tabel.regels.map(({ cellen }) => cellen[k] ?? '').filter(Boolean);
    const bijvoorbeeld = [...new Set(waarden)].slice(0, VOORBEELDEN).map((cel) => kort(cel, 24));
    return { nr: k, naam: kop, letter: kolomletter(k), bijvoorbeeld: bijvoorbeeld.join(' · ') };
  });
  return {
    aantal,
    opmerkingen,
    kolommen,
    groepen: GROEPEN.map(({ titel, velden: alle }) => ({
      titel,
      velden: alle
        .filter((veld) => velden.has(veld))
        .map((veld) => ({ veld, naam: VELD_NAAM[veld], kolom: instelling.koppeling[veld] ?? null })),
    })).filter((groep) => groep.velden.length > 0),
    opgaven: gaatOverActies(soort) ? stand.snapshot.opgaven.map(({ nr, titel }) => ({ nr, titel })) : null,
    opgave: instelling.opgave,
  };
}

export const UITKOMST_NAAM: Record<Uitkomst, string> = {
  fout: 'fout',
  kiezen: 'vraag',
  maken: 'nieuw',
  wijzigen: 'wijzigt',
  melden: 'melding',
  ongewijzigd: 'blijft gelijk',
  overgeslagen: 'overgeslagen',
};

/** De proef: hoeveel regels wat doen, en een bladzijde regels. */
export function proefBeeld(
  { inlezing, tabel, regels, stand, tegen, vinger }: Proefstuk,
  zoek: URLSearchParams,
) {
  const { soort, instelling, opmerkingen } = inlezing;
  const telling = tel(regels);
  const toon = UITKOMSTEN.find((uitkomst) => uitkomst === zoek.get('toon') && telling[uitkomst] > 0) ?? null;
  const letOp = zoek.get('toon') === 'letop';
  const gekozen = regels.filter(
    ({ uitkomst, waarschuwingen }) =>
      (toon === null || uitkomst === toon) && (!letOp || waarschuwingen.length > 0),
  );
  const paginas = Math.max(1, Math.ceil(gekozen.length / PER_PAGINA));
  const pagina = Math.min(paginas, Math.max(1, Math.floor(Number(zoek.get('pagina'))) || 1));
  const begin = (pagina - 1) * PER_PAGINA;
  const adres = (nr: number) => adresVan(letOp ? 'letop' : toon, nr);
  const kop = (veld: Veld | null) => {
    const k = veld === null ? undefined : instelling.koppeling[veld];
    return k === undefined ? null : (tabel.koppen[k] ?? null);
  };
  const meldingen = regels.filter(({ melding }) => melding !== null).length;
  return {
    vinger,
    tegen,
    opmerkingen,
    zin: watGebeurt(telling, meldingen),
    filters: [
      { naam: 'alles', aantal: regels.length, href: adresVan(null, 1), nu: toon === null && !letOp },
      ...UITKOMSTEN.filter((uitkomst) => telling[uitkomst] > 0).map((uitkomst) => ({
        naam: UITKOMST_NAAM[uitkomst],
        aantal: telling[uitkomst],
        href: adresVan(uitkomst, 1),
        nu: toon === uitkomst,
      })),
      ...[regels.filter(({ waarschuwingen }) => waarschuwingen.length > 0).length]
        .filter(Boolean)
        .map((aantal) => ({ naam: 'let op', aantal, href: adresVan('letop', 1), nu: letOp })),
    ],
    fouten: telling.fout,
    vragen: telling.kiezen,
    voorstellen: regels.filter(({ uitkomst, voorstellen }) => uitkomst === 'kiezen' && voorstellen.length > 0)
      .length,
    magNieuw: gaatOverActies(soort),
    heeftKeuzes: Object.keys(instelling.keuzes).length > 0,
    metBevestigen: gaatOverMeldingen(soort),
    bevestig: instelling.bevestig,
    vraagtReden: regels.filter(({ vraagtReden }) => vraagtReden).length,
    reden: instelling.reden,
    regels: gekozen.slice(begin, begin + PER_PAGINA).map((regel) => ({
      nr: regel.nr,
      titel: kort(regel.titel, 160) || `Rij ${regel.nr}`,
      uitkomst: regel.uitkomst,
      meldt: regel.melding !== null && regel.uitkomst !== 'melden',
      onderwerp: regel.onderwerp && dingBeeld(stand, regel.onderwerp),
      hoe: regel.hoe,
      wordt: wordt(stand, regel),
      wijzigingen: regel.wijzigingen.map(({ naam, van, naar }) => ({
        naam,
        van: kort(van, 120),
        naar: kort(naar, 120),
      })),
      fouten: bijKolom(regel.fouten, kop),
      waarschuwingen: bijKolom(regel.waarschuwingen, kop),
      keuze: instelling.keuzes[regel.nr] ?? '',
      keuzes: [...new Set([...(regel.onderwerp ? [regel.onderwerp] : []), ...regel.voorstellen])].map(
        (sleutel) => ({
          sleutel,
          naam: dingBeeld(stand, sleutel).naam,
        }),
      ),
    })),
    pagina,
    paginas,
    vorige: pagina > 1 ? adres(pagina - 1) : null,
    volgende: pagina < paginas ? adres(pagina + 1) : null,
    zoek: adres(pagina),
  };
}

function adresVan(toon: string | null, pagina: number): string {
  const zoek = new URLSearchParams();
  if (toon) zoek.set('toon', toon);
  if (pagina > 1) zoek.set('pagina', String(pagina));
  return zoek.size > 0 ? `?${zoek}` : '';
}

const bijKolom = (bevindingen: readonly Bevinding[], kop: (veld: Veld | null) => string | null) =>
  bevindingen.map(({ veld, zin }) => ({ kolom: kop(veld), zin }));

/** `3 acties maken, 2 acties wijzigen en 5 keer melden.` */
function watGebeurt(telling: Record<Uitkomst, number>, meldingen: number): string | null {
  const delen = [
    telling.maken > 0 ? (telling.maken === 1 ? '1 actie maken' : `${telling.maken} acties maken`) : '',
    telling.wijzigen > 0
      ? telling.wijzigen === 1
        ? '1 actie wijzigen'
        : `${telling.wijzigen} acties wijzigen`
      : '',
    meldingen > 0 ? `${meldingen} keer melden` : '',
  ].filter(Boolean);
  return delen.length > 0 ? new Intl.ListFormat('nl').format(delen) : null;
}

/** Een afspraak of actie zoals iemand haar in een lijst herkent. */
function dingBeeld(stand: Stand, sleutel: Sleutel) {
  const item = stand.perSleutel.get(sleutel);
  if (!item) return { naam: sleutel, href: '/register' };
  const nummer = item.soort === 'actie' ? `Actie ${item.id}` : `Afspraak ${item.afspraakId ?? ''}`;
  const onderdeel = item.onderdeel === '' ? '' : `, ${kort(item.onderdeel, 40)}`;
  return {
    naam: `${nummer} van ${partijNaam(stand, item.partij)}: ${kort(item.titel, 70)}${onderdeel}`,
    href: padVan(item.knoop),
  };
}

/** Wat een nieuwe actie wordt. */
function wordt(stand: Stand, { actie }: Proefregel): string | null {
  if (actie?.soort !== 'maken') return null;
  const { opgaveNr, inhoud } = actie;
  return [
    `Actie van ${inZin(partijNaam(stand, inhoud.eigenaarPartij))} bij opgave ${opgaveNr}`,
    inhoud.afspraakId ? `bij afspraak ${inhoud.afspraakId}` : '',
    inhoud.eigenaarPersoon,
    planningTekst(inhoud.planning),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Wat er van een inlezing gekomen is. */
export function verslagBeeld(
  { id, staat, gedaanOp, teruggedraaidOp }: Pick<Inlezing, 'id' | 'staat' | 'gedaanOp' | 'teruggedraaidOp'>,
  { gemaakt, gewijzigd, gemeld, ongewijzigd, overgeslagen }: Verslag,
  tegen: string[],
) {
  const terug = staat === 'teruggedraaid';
  return {
    id,
    terug,
    gedaan: gedaanOp && momentInWoorden(gedaanOp),
    teruggedraaid: teruggedraaidOp && momentInWoorden(teruggedraaidOp),
    tegen,
    delen: [
      {
        titel: 'Acties gemaakt',
        regels: gemaakt.map(({ nr, id, titel }) => ({ nr, titel, href: terug ? null : `/acties/${id}` })),
      },
      {
        titel: 'Acties gewijzigd',
        regels: gewijzigd.map(({ nr, id, titel }) => ({ nr, titel, href: `/acties/${id}` })),
      },
      {
        titel: 'Meldingen',
        regels: gemeld.map(({ nr, titel, onderwerp }) => ({
          nr,
          titel,
          href: onderwerp.startsWith('actie:') ? `/acties/${onderwerp.slice('actie:'.length)}` : null,
        })),
      },
    ].filter(({ regels }) => regels.length > 0),
    ongewijzigd,
    overgeslagen,
  };
}
