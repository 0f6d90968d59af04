import type { ActieDienst, ActieGemaakt } from '#app/editor/types.ts';
import type { ActieKeuzes } from '#app/ui/actie-velden.tsx';
import type { ActieKaart } from '#domain/document/waarden.ts';

const ZOEKRESULTATEN = 20;

/** Wat de editor met acties kan: zoeken in wat de pagina al heeft, en maken op de server. */
export function maakDienst(
  opgaveNr: number,
  keuzes: ActieKeuzes,
  acties: () => readonly ActieKaart[],
): ActieDienst {
  const url = `/opgaven/${opgaveNr}/acties`;
  return {
    keuzes,
    async zoekActies(zoek) {
      const woorden = zoek.toLocaleLowerCase('nl').split(/\s+/).filter(Boolean);
      const past = ({ titel }: ActieKaart) =>
        woorden.every((woord) => titel.toLocaleLowerCase('nl').includes(woord));
      return acties().filter(past).slice(0, ZOEKRESULTATEN);
    },
    async maakActie(formulier) {
      const antwoord = await fetch(url, { method: 'POST', body: formulier });
      if (!antwoord.ok) throw new Error(`Een actie maken gaf ${antwoord.status}.`);
      const gemaakt: ActieGemaakt = await antwoord.json();
      return gemaakt;
    },
  };
}
