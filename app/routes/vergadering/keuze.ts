/** Wat er op het scherm van de secretaris openstaat, uit de URL. */
export interface Keuze {
  /** Het punt dat vaststaat, ook als het overleg verder gaat; null: het punt dat aan de orde is. */
  punt: number | null;
  /** Het formulier dat openstaat. */
  open: Open | null;
  /** De presentielijst in plaats van een punt. */
  presentie: boolean;
}

export type Open = {
  soort: 'besluit' | 'toezegging' | 'actie';
  /** Wat gewijzigd wordt, of bij een actie het besluit waar zij uit volgt; null: een nieuw besluit of een nieuwe toezegging. */
  id: number | null;
};

const OPEN = /^(besluit|toezegging|actie)(?:-([1-9]\d{0,8}))?$/;
const SOORTEN = ['besluit', 'toezegging', 'actie'] as const;

/** Leest `?punt=`, `?doe=besluit`, `?doe=besluit-12` en `?toon=presentie`; wat niet klopt is er niet. */
export function leesKeuze(zoek: URLSearchParams): Keuze {
  const punt = zoek.get('punt') ?? '';
  const [, welke, nummer] = OPEN.exec(zoek.get('doe') ?? '') ?? [];
  const soort = SOORTEN.find((kandidaat) => kandidaat === welke);
  const id = nummer === undefined ? null : Number(nummer);
  return {
    punt: /^[1-9]\d{0,8}$/.test(punt) ? Number(punt) : null,
    open: soort && (soort !== 'actie' || id !== null) ? { soort, id } : null,
    presentie: zoek.get('toon') === 'presentie',
  };
}

/** Het adres van een formulier bij een punt. */
export function adresVan(punt: number, open?: Open): string {
  const doe = open ? `&doe=${open.soort}${open.id === null ? '' : `-${open.id}`}` : '';
  return `?punt=${punt}${doe}`;
}
