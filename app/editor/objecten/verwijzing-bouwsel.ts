import { langeDatum } from '#domain/datum/datum.ts';
import type { Verwijzing, Verwijzingsoort } from '#domain/document/verwijzing.ts';
import type { Bouwsel } from './bouwsel.ts';

/** De klasse van de knop waarmee een schrijver de nieuwe waarde van een cijfer overneemt. */
export const BIJWERKEN = 'cijfer__bijwerken';

/** Een verwijzing zoals zij in de tekst staat; `magBijwerken`: of deze lezer een nieuwere waarde mag overnemen. */
export function verwijzingBouwsel(
  soort: Verwijzingsoort,
  verwijzing: Verwijzing,
  magBijwerken = false,
): Bouwsel {
  const { tekst, href, bij, verborgen } = verwijzing;
  const klasse = `verwijzing verwijzing--${verborgen ? 'verborgen' : soort}`;
  if (verborgen) return ['span', { class: klasse }, [tekst]];
  if (soort === 'cijfer') return ['span', { class: klasse }, cijferInhoud(verwijzing, magBijwerken)];
  const titel: Record<string, string> = bij ? { title: bij } : {};
  return href
    ? ['span', { class: klasse }, [['a', { href, ...titel }, [tekst]]]]
    : ['span', { class: klasse, ...titel }, [tekst, ...(bij ? [sr(`, ${bij}`)] : [])]];
}

/** Waarde en eenheid; bron en peildatum komen in beeld op de muis of met de focus. */
function cijferInhoud({ tekst, bij, nieuwer }: Verwijzing, magBijwerken: boolean): Bouwsel[] {
  const waarde: Bouwsel = [
    'span',
    { class: 'cijfer__waarde', tabindex: '0', 'aria-description': bij },
    [tekst],
  ];
  if (!nieuwer) return [waarde, ['span', { class: 'cijfer__bij' }, [bij]]];
  const peildatum = langeDatum(nieuwer.peildatum);
  return [
    waarde,
    ['span', { class: 'cijfer__nieuw' }, [` bron gewijzigd: nu ${nieuwer.tekst}`]],
    [
      'span',
      { class: 'cijfer__bij' },
      [
        ['span', {}, [bij]],
        ['span', {}, [`Nieuw: ${nieuwer.tekst}. Bron: ${nieuwer.bron}, peildatum ${peildatum}.`]],
        ...(magBijwerken ? [bijwerkknop(nieuwer.waarde, peildatum)] : []),
      ],
    ],
  ];
}

function bijwerkknop(waarde: string, peildatum: string): Bouwsel {
  return [
    'button',
    { type: 'button', class: BIJWERKEN },
    [`Bijwerken naar ${waarde} (peildatum ${peildatum})`],
  ];
}

function sr(tekst: string): Bouwsel {
  return ['span', { class: 'sr' }, [tekst]];
}
