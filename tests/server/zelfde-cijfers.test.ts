import { expect, it } from 'vitest';
import { cli } from '#tests/cli/cli.ts';
import { standVorm } from '#tests/cli/vormen.ts';
import { meldAan, proefserver } from '#tests/helpers/server.ts';

/** Wat iemand op de pagina leest: zonder scripts en opmaak. */
function leesbaar(html: string): string {
  return html
    .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

it.each(['2026-11-20', '2024-06-30'])(
  'het overzicht en de CLI noemen op %s dezelfde aantallen',
  async (peildatum) => {
    const { url, dataDir } = await proefserver({ klok: () => new Date('2026-11-20T09:00:00Z') });
    const headers = { cookie: await meldAan(url, 'secretaris') };
    const tekst = leesbaar(await (await fetch(`${url}/?peildatum=${peildatum}`, { headers })).text());
    const { uit } = await cli(dataDir, 'stand', '--peildatum', peildatum, '--json');
    const { afspraken, acties } = standVorm.parse(JSON.parse(uit));

    const delen = afspraken.flatMap((afspraak) => afspraak.delen);
    const isOverTijd = ({ standing }: { standing: string }) => standing === 'over_tijd';
    const overTijd = [...delen, ...acties].filter(isOverTijd);
    const metOverTijd = afspraken.filter((afspraak) => afspraak.delen.some(isOverTijd));
    const verschil = afspraken.filter((afspraak) => afspraak.verschil.length > 0);
    expect(overTijd.length).toBeGreaterThan(0);

    expect(tekst).toContain(`${afspraken.length} afspraken, ${acties.length} acties`);
    expect(tekst).toMatch(new RegExp(`Over tijd ${overTijd.length} delen van ${metOverTijd.length} afspra`));
    expect(tekst).toMatch(new RegExp(`Verschil in beeld ${verschil.length} `));
  },
);
