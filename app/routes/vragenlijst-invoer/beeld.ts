import { momentInWoorden } from '#app/lib/moment.ts';
import { kolomletter } from '#domain/lijst/tabel.ts';
import { kort, opsomming } from '#domain/tekst/tekst.ts';
import { UITKOMSTEN, type Uitkomst } from '#domain/vragenlijst/regel.ts';
import { INVOERSOORT_NAAM, veldenVoor, vraagveld } from '#domain/vragenlijst/velden.ts';
import type { Diensten } from '#server/diensten/diensten.ts';
import type { Invoerstuk } from '#server/diensten/vragenlijsten/invoer.ts';

const PER_PAGINA = 100;
const VOORBEELDEN = 3;

/** De kolommen van het bestand bij de velden, met een paar waarden om ze aan te herkennen. */
export function kolommenBeeld({ invoer, tabel, vragen }: Invoerstuk) {
  return {
    aantal: invoer.aantal,
    opmerkingen: invoer.opmerkingen,
    kolommen: tabel.koppen.map((kop, k) => {
      const waarden = tabel.regels.map(({ cellen }) => cellen[k] ?? '').filter(Boolean);
      const bijvoorbeeld = [...new Set(waarden)].slice(0, VOORBEELDEN).map((cel) => kort(cel, 24));
      const naam = `${kolomletter(k)}: ${kort(kop, 60)}`;
      return { nr: k, naam: bijvoorbeeld.length > 0 ? `${naam} (${bijvoorbeeld.join(' · ')})` : naam };
    }),
    velden: veldenVoor(invoer.soort, vragen).map(({ sleutel, naam }) => ({
      sleutel,
      naam: kort(naam, 110),
      kolom: invoer.keuze[sleutel] ?? null,
    })),
  };
}

export const UITKOMST_NAAM: Record<Uitkomst, string> = {
  fout: 'fout',
  nieuw: 'nieuw',
  vervangt: 'vervangt',
  ongewijzigd: 'blijft gelijk',
  overgeslagen: 'overgeslagen',
};

/** De proef: hoeveel regels wat doen, en een bladzijde regels; wat niet goed is staat vooraan. */
export function proefBeeld(
  { invoer, tabel, vragen, regels, tegen, vinger }: Invoerstuk,
  zoek: URLSearchParams,
) {
  const telling = (uitkomst: Uitkomst) => regels.filter((regel) => regel.uitkomst === uitkomst).length;
  const toon = UITKOMSTEN.find((uitkomst) => uitkomst === zoek.get('toon') && telling(uitkomst) > 0) ?? null;
  const letOp = zoek.get('toon') === 'letop';
  const gekozen = regels.filter(
    ({ uitkomst, waarschuwingen }) =>
      (toon === null || uitkomst === toon) && (!letOp || waarschuwingen.length > 0),
  );
  const paginas = Math.max(1, Math.ceil(gekozen.length / PER_PAGINA));
  const pagina = Math.min(paginas, Math.max(1, Math.floor(Number(zoek.get('pagina'))) || 1));
  const adres = (wat: string | null, nr = 1) => {
    const ander = new URLSearchParams();
    if (wat) ander.set('toon', wat);
    if (nr > 1) ander.set('pagina', String(nr));
    return ander.size > 0 ? `?${ander}` : '';
  };
  const hier = letOp ? 'letop' : toon;
  const letOps = regels.filter(({ waarschuwingen }) => waarschuwingen.length > 0).length;
  const gebruikt = new Set(Object.values(invoer.keuze));
  return {
    soort: invoer.soort,
    opmerkingen: invoer.opmerkingen,
    tegen,
    vinger,
    zin: watGebeurt(invoer.soort, telling('nieuw'), telling('vervangt')),
    fouten: telling('fout'),
    overgeslagen: telling('overgeslagen'),
    // Een vraag zonder kolom blijft zoals zij was: dat moet je weten voor je inleest.
    zonder:
      invoer.soort === 'antwoorden'
        ? reeksen(vragen.filter((vraag) => invoer.keuze[vraagveld(vraag)] === undefined).map(({ nr }) => nr))
        : '',
    ongelezen: tabel.koppen.filter((_, k) => !gebruikt.has(k)),
    filters: [
      { naam: 'alles', aantal: regels.length, href: adres(null), nu: hier === null },
      ...UITKOMSTEN.filter((uitkomst) => telling(uitkomst) > 0).map((uitkomst) => ({
        naam: UITKOMST_NAAM[uitkomst],
        aantal: telling(uitkomst),
        href: adres(uitkomst),
        nu: toon === uitkomst,
      })),
      ...(letOps > 0 ? [{ naam: 'let op', aantal: letOps, href: adres('letop'), nu: letOp }] : []),
    ],
    regels: gekozen.slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA).map((regel) => ({
      nr: regel.nr,
      titel: regel.titel || `Rij ${regel.nr}`,
      uitkomst: regel.uitkomst,
      wat: regel.werk?.soort === 'antwoorden' ? aantalAntwoorden(regel.werk.antwoorden) : null,
      fouten: regel.fouten,
      waarschuwingen: regel.waarschuwingen,
    })),
    pagina,
    paginas,
    vorige: pagina > 1 ? adres(hier, pagina - 1) : null,
    volgende: pagina < paginas ? adres(hier, pagina + 1) : null,
  };
}

/** `3, 5 t/m 9 en 12` */
function reeksen(nummers: readonly number[]): string {
  const delen: { van: number; tot: number }[] = [];
  for (const nr of nummers) {
    const laatste = delen.at(-1);
    if (laatste && nr === laatste.tot + 1) laatste.tot = nr;
    else delen.push({ van: nr, tot: nr });
  }
  if (delen.length === 0) return '';
  return opsomming(
    delen.map(({ van, tot }) =>
      van === tot ? String(van) : `${van}${tot === van + 1 ? ' en' : ' t/m'} ${tot}`,
    ),
  );
}

function aantalAntwoorden(antwoorden: object): string {
  const { length } = Object.keys(antwoorden);
  return length === 1 ? '1 antwoord' : `${length} antwoorden`;
}

function watGebeurt(soort: Invoerstuk['invoer']['soort'], nieuw: number, vervangt: number): string | null {
  const [een, meer] = {
    vragen: ['vraag', 'vragen'],
    respondenten: ['respondent', 'respondenten'],
    antwoorden: ['respondent met antwoorden', 'respondenten met antwoorden'],
  }[soort];
  const delen = [
    nieuw > 0 ? `${nieuw} ${nieuw === 1 ? een : meer} toevoegen` : '',
    vervangt > 0
      ? `van ${vervangt} ${vervangt === 1 ? 'respondent' : 'respondenten'} vervangen wat er stond`
      : '',
  ].filter(Boolean);
  return delen.length > 0 ? delen.join(' en ') : null;
}

type Verslag = Awaited<ReturnType<Diensten['vragenlijsten']['invoer']['verslag']>>;

/** Wat er van een bestand gekomen is. */
export function verslagBeeld({ invoer, verslag, tegen }: Verslag) {
  const { nieuw, vervangen, ongewijzigd, overgeslagen } = verslag;
  return {
    terug: invoer.teruggedraaidOp && momentInWoorden(invoer.teruggedraaidOp),
    gedaan: invoer.gedaanOp && momentInWoorden(invoer.gedaanOp),
    tegen,
    soort: invoer.soort,
    tellingen: [
      { naam: 'Toegevoegd', aantal: nieuw },
      { naam: 'Vervangen', aantal: vervangen },
      { naam: 'Gelijk gebleven', aantal: ongewijzigd },
      { naam: 'Overgeslagen', aantal: overgeslagen },
    ].filter(({ aantal }) => aantal > 0),
  };
}

export const soortNaam = (soort: Invoerstuk['invoer']['soort']) => INVOERSOORT_NAAM[soort];
