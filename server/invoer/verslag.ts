import type { Invoerverslag } from '#domain/document/invoer.ts';
import type { Delen } from './zip.ts';

/** Telt wat er onderweg meekomt, verandert en wegvalt. */
export type Teller = ReturnType<typeof maakTeller>;

const WOORDEN = {
  koppen: ['kop', 'koppen'],
  alineas: ['alinea', 'alinea’s'],
  lijsten: ['lijst', 'lijsten'],
  tabellen: ['tabel', 'tabellen'],
  afbeeldingen: ['afbeelding', 'afbeeldingen'],
  voetnoten: ['voetnoot', 'voetnoten'],
  kaders: ['kader', 'kaders'],
  acties: ['actie', 'acties'],
} as const;
type Mee = keyof typeof WOORDEN;

const ANDERS = {
  diepe_kop: ['kop dieper dan niveau 3 wordt niveau 3', 'koppen dieper dan niveau 3 worden niveau 3'],
  eindnoot: ['eindnoot wordt een voetnoot', 'eindnoten worden voetnoten'],
  link: [
    'link binnen het document of naar een onveilig adres wordt gewone tekst',
    'links binnen het document of naar een onveilig adres worden gewone tekst',
  ],
  toegevoegd: ['bijgehouden toevoeging is overgenomen', 'bijgehouden toevoegingen zijn overgenomen'],
  tekstvak: [
    'tekstvak staat als gewone alinea in de tekst',
    'tekstvakken staan als gewone alinea’s in de tekst',
  ],
  lange_noot: ['noot is ingekort tot 2.000 tekens', 'noten zijn ingekort tot 2.000 tekens'],
  onbekende_actie: [
    'actie die hier niet bestaat wordt gewone tekst',
    'acties die hier niet bestaan worden gewone tekst',
  ],
  zonder_alt: [
    'afbeelding heeft geen beschrijving; zet die er straks bij',
    'afbeeldingen hebben geen beschrijving; zet die er straks bij',
  ],
} as const;
const WEG = {
  verwijderd: ['bijgehouden verwijdering', 'bijgehouden verwijderingen'],
  opmerking: ['opmerking', 'opmerkingen'],
  kopvoet: ['kop- of voettekst', 'kop- en voetteksten'],
  inhoudsopgave: ['regel van een inhoudsopgave', 'regels van een inhoudsopgave'],
  titelblad: [
    'regel van het titelblad van een eerdere export',
    'regels van het titelblad van een eerdere export',
  ],
  bijlage: ['tabel met acties van een eerdere export', 'tabellen met acties van een eerdere export'],
  beeld: ['afbeelding in een soort die we niet kennen', 'afbeeldingen in een soort die we niet kennen'],
  formule: ['formule', 'formules'],
  grafiek: ['grafiek of schema', 'grafieken of schema’s'],
  onderstreept: [
    'stuk tekst dat onderstreept of gemarkeerd was: alleen die opmaak',
    'stukken tekst die onderstreept of gemarkeerd waren: alleen die opmaak',
  ],
} as const;

export function maakTeller() {
  const aantallen = new Map<string, number>();
  const tel = (wat: Mee | keyof typeof ANDERS | keyof typeof WEG, aantal = 1) => {
    if (aantal > 0) aantallen.set(wat, (aantallen.get(wat) ?? 0) + aantal);
  };
  const zinnen = (woorden: Record<string, readonly [string, string]>) =>
    Object.entries(woorden).flatMap(([wat, [een, meer]]) => {
      const aantal = aantallen.get(wat) ?? 0;
      return aantal > 0 ? [`${aantal.toLocaleString('nl')} ${aantal === 1 ? een : meer}`] : [];
    });
  return {
    tel,
    verslag: (): Invoerverslag => ({ mee: zinnen(WOORDEN), anders: zinnen(ANDERS), weg: zinnen(WEG) }),
  };
}

/** Wat mammoth overslaat zonder het te zeggen, geteld in de XML zelf. */
export function telXml(delen: Delen, { tel }: Teller): void {
  const document = delen.get('word/document.xml') ?? '';
  const keer = (patroon: RegExp, xml = document) => xml.match(patroon)?.length ?? 0;
  tel('toegevoegd', keer(/<w:ins [^>]*[^/]>/g));
  tel('verwijderd', keer(/<w:del [^>]*[^/]>/g));
  tel('formule', keer(/<m:oMath[ >]/g));
  tel('grafiek', keer(/<(c:chart|dgm:relIds) /g));
  tel('tekstvak', keer(/<v:textbox[ >]/g));
  tel('opmerking', keer(/<w:comment /g, delen.get('word/comments.xml')));
  const metTekst = [...delen].filter(
    ([naam, xml]) => /^word\/(header|footer)\d*\.xml$/.test(naam) && xml.includes('<w:t'),
  );
  tel('kopvoet', metTekst.length);
}
