import { langeDatum } from '#domain/datum/datum.ts';
import type { PlanNode } from '#domain/document/inhoud.ts';
import { isVeiligeLink } from '#domain/document/link.ts';
import { actieNummer } from '#domain/document/nodes/actie.ts';
import { sleutelUit } from '#domain/document/nodes/verwijzingen.ts';
import type { CijferKaart, PlanWaarden } from '#domain/document/waarden.ts';
import type { Opmaak, Stuk } from './stuk.ts';

/** Wat er staat op de plek van iets dat de lezer niet mag kennen, of dat er niet meer is: dát er iets is, niet wat. */
export const NIET_OPGENOMEN = 'niet opgenomen';

/** Maakt van de inhoud van alinea's en koppen stukken tekst, en telt onderweg de noten. */
export function regelschrijver(waarden: PlanWaarden) {
  const noten: string[] = [];

  function noot(tekst: string): Stuk {
    noten.push(tekst);
    return { soort: 'noot', nummer: noten.length, tekst };
  }

  function stukken(node: PlanNode): Stuk[] {
    const opmaak = opmaakVan(node);
    const tekst = (tekst: string): Stuk => ({ soort: 'tekst', tekst, opmaak });
    switch (node.type) {
      case 'hardBreak':
        return [{ soort: 'regeleinde' }];
      case 'voetnoot':
        return [noot(typeof node.attrs.tekst === 'string' ? node.attrs.tekst : '')];
      case 'afspraak': {
        const kaart = waarden.afspraken[sleutelUit(node.attrs.id) ?? ''];
        return [tekst(kaart ? `afspraak ${kaart.id} (${kaart.titel})` : `[afspraak ${NIET_OPGENOMEN}]`)];
      }
      case 'partij':
        return [tekst(waarden.partijen[sleutelUit(node.attrs.slug) ?? ''] ?? `[partij ${NIET_OPGENOMEN}]`)];
      case 'persoon': {
        const kaart = waarden.personen[actieNummer(node.attrs.id) ?? 0];
        if (!kaart) return [tekst(`[persoon ${NIET_OPGENOMEN}]`)];
        return [tekst(kaart.partij ? `${kaart.naam} (${kaart.partij})` : kaart.naam)];
      }
      case 'cijfer': {
        const kaart = waarden.cijfers[actieNummer(node.attrs.id) ?? 0];
        const versie = kaart?.versies.find(({ versie }) => versie === node.attrs.versie);
        if (!kaart || !versie) return [tekst(`[cijfer ${NIET_OPGENOMEN}]`)];
        const bron = `${kaart.naam}: ${versie.bron}, peildatum ${langeDatum(versie.peildatum)}.`;
        return [tekst(metEenheid(versie.waarde, kaart)), noot(bron)];
      }
      default:
        return node.content.length > 0 ? node.content.flatMap(stukken) : [tekst(node.text)];
    }
  }

  return { noten, regel: (node: PlanNode): Stuk[] => node.content.flatMap(stukken).filter(zegtIets) };
}

const zegtIets = (stuk: Stuk) => stuk.soort !== 'tekst' || stuk.tekst !== '';

function metEenheid(waarde: string, { eenheid }: CijferKaart): string {
  if (eenheid === 'procent') return `${waarde}%`;
  if (eenheid === 'euro') return `€ ${waarde}`;
  return eenheid ? `${waarde} ${eenheid}` : waarde;
}

function opmaakVan({ marks }: PlanNode): Opmaak {
  const heeft = (soort: string) => marks.some(({ type }) => type === soort);
  const href = marks.find(({ type }) => type === 'link')?.attrs.href;
  return {
    vet: heeft('bold'),
    schuin: heeft('italic'),
    door: heeft('strike'),
    link: isVeiligeLink(href) ? href : null,
  };
}
