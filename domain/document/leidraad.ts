import type { PLAN_ONDERDELEN } from './beginplan.ts';
import type { PlanNode } from './inhoud.ts';
import { onderdelenVan } from './onderdeel.ts';

/**
 * Wat de agenda van een onderdeel vraagt, in onze woorden (agenda §4.1-4.4). Staat niet in het document: het is er zolang het
 * onderdeel leeg is.
 */
const LEIDRAAD: Record<(typeof PLAN_ONDERDELEN)[number], string> = {
  'Ambitie en resultaat':
    'Wat is er in 2028 anders voor jongeren en gezinnen, en waaraan zie je dat? Noem de afspraken uit de agenda waar dit plan over gaat en het resultaat dat elke partij wil bereiken.',
  Veranderaanpak:
    'Hoe komt de verandering in de praktijk: wat gaan mensen anders denken en doen, en wie neemt hen daarin mee? Schrijf ook op hoe jullie onderweg leren en bijstellen.',
  'Fasering tot 2028':
    'Wat gebeurt er eerst, wat daarna en wat staat er eind 2028? Zet de stappen in de tijd en gebruik voor elke stap een actie met een eigenaar en een datum.',
  'Voorbereidings- en invoeringstijd':
    'Hoeveel tijd is er nodig voordat dit werkt: voor wetten en regels, contracten, systemen en opleiding? Reken terug vanaf de datum waarop het klaar moet zijn.',
  Capaciteit:
    'Welke mensen en welk geld vraagt dit, van wie, en zijn die er? Noem ook wat er niet is en wat dat betekent voor het tempo.',
  'Haalbaarheid in de praktijk':
    'Kunnen gemeenten, aanbieders en professionals dit uitvoeren naast het gewone werk? Schrijf op wie dat heeft nagegaan en wat er nodig is om het haalbaar te maken.',
  Prioriteiten:
    'Wat gaat voor als niet alles tegelijk kan, en waarom? Noem ook wat jullie later doen of laten liggen.',
  Afhankelijkheden:
    'Waarop moet dit wachten: een wet, een besluit, geld of een andere opgave? Noem per punt wie aan zet is en wat er alvast kan.',
  'Risico’s':
    'Wat kan er misgaan, hoe groot is die kans en wat doen jullie eraan? Noem per risico wie erop let.',
  'Hoe jongeren en ouders meedoen':
    'Hoe denken jongeren, ouders en naasten volwaardig mee, van het begin tot het besluit? Beschrijf wat er met hun ervaringen gebeurt en hoe de leefwereldtoets een plek krijgt.',
  Monitoring:
    'Hoe weten jullie of het werkt? Kies een paar cijfers met een bron en een peildatum, en spreek af wie ze wanneer bekijkt.',
  'Communicatie met de eigen achterban':
    'Hoe horen jouw leden wat er verandert en wat er van hen gevraagd wordt? Beschrijf per partij de boodschap, het moment en de hulp, zoals trainingen of handreikingen.',
};

const PER_TITEL = new Map(Object.entries(LEIDRAAD));

/** Voor wie een leeg onderdeel getekend wordt: wie schrijft ziet de leidraad, wie leest dat er nog niets staat. */
export type Lezer = 'schrijver' | 'lezer';

/** Wat er in een leeg onderdeel met deze titel staat; null voor een schrijver als de agenda dat onderdeel niet noemt. */
export function leidraadVan(titel: string, voor: Lezer): string | null {
  return voor === 'lezer' ? 'Hier staat nog niets.' : (PER_TITEL.get(titel.trim()) ?? null);
}

/** Hoe een lege alinea met een leidraad getekend wordt; de tekst staat er voor het oog en voor hulpsoftware. */
export function leidraadAttributen(leidraad: string) {
  return { class: 'leidraad', 'data-leidraad': leidraad, 'aria-description': leidraad };
}

/** De alinea's waar een leidraad bij staat: de eerste van elk leeg onderdeel. */
export function leidradenVan(inhoud: PlanNode, voor: Lezer): ReadonlyMap<PlanNode, string> {
  return new Map(
    onderdelenVan(inhoud).flatMap(({ titel, staat, blokken: [eerste] }) => {
      const leidraad = staat === 'leeg' ? leidraadVan(titel, voor) : null;
      return leidraad && eerste?.type === 'paragraph' ? [[eerste, leidraad]] : [];
    }),
  );
}
