import type { ActieGemaakt, CijferGemaakt, Gemeld, Meldbegin, PlanDienst } from '#app/editor/types.ts';
import { ZOEKRESULTATEN } from '#app/editor/zoekgrens.ts';
import type { ActieKeuzes } from '#app/ui/actie-velden.tsx';
import type { ActieKaart } from '#domain/document/waarden.ts';

interface DienstKeuzes {
  opgaveNr: number;
  keuzes: ActieKeuzes;
  magAfschermen: boolean;
  acties(): readonly ActieKaart[];
}

/** Wat de editor aan de server vraagt; zoeken kan in wat de pagina al heeft. */
export function maakDienst({ opgaveNr, keuzes, magAfschermen, acties }: DienstKeuzes): PlanDienst {
  const plan = `/opgaven/${opgaveNr}`;
  return {
    opgaveNr,
    keuzes,
    magAfschermen,
    async zoekActies(zoek) {
      const woorden = zoek.toLocaleLowerCase('nl').split(/\s+/).filter(Boolean);
      const past = ({ titel }: ActieKaart) =>
        woorden.every((woord) => titel.toLocaleLowerCase('nl').includes(woord));
      const eigen = (actie: ActieKaart) => (actie.opgaveNr === opgaveNr ? 0 : 1);
      return acties()
        .filter(past)
        .sort((a, b) => eigen(a) - eigen(b))
        .slice(0, ZOEKRESULTATEN);
    },
    maakActie: (formulier) => vraag<ActieGemaakt>(`${plan}/acties`, formulier),
    maakCijfer: (formulier) => vraag<CijferGemaakt>(`${plan}/plan/cijfers`, formulier),
    async vermeld(persoon, kop) {
      const formulier = new FormData();
      formulier.set('persoon', String(persoon));
      formulier.set('kop', String(kop));
      return (await vraag<{ ok: boolean }>(`${plan}/plan/vermeldingen`, formulier)).ok;
    },
    beginMelding: (actie) => vraag<Meldbegin>(`/acties/${actie}/melding`),
    meld: (actie, formulier) => vraag<Gemeld>(`/acties/${actie}/melding`, formulier),
  };
}

/** Vraagt of verstuurt iets buiten Remix om. @throws als de server het niet aanneemt of er geen verbinding is. */
async function vraag<T>(adres: string, formulier?: FormData): Promise<T> {
  const antwoord = await fetch(adres, formulier && { method: 'POST', body: formulier });
  if (!antwoord.ok) throw new Error(`${adres} gaf ${antwoord.status}.`);
  const gegevens: T = await antwoord.json();
  return gegevens;
}
