import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Wat axe op deze pagina vindt, als leesbare regels. */
export async function bezwaren(pagina: Page): Promise<string[]> {
  if (!(await pagina.evaluate(() => Reflect.has(window, 'axe')))) await pagina.evaluate(axe.source);
  // Een knop die net weer aan is kleurt nog bij. Axe oordeelt over hoe het daarna staat: er begint niets nieuws, en wat bezig is
  // komt eerst af.
  await pagina.emulateMedia({ reducedMotion: 'reduce' });
  return pagina.evaluate(async () => {
    const overgangen = document.getAnimations().filter((beweging) => beweging instanceof CSSTransition);
    await Promise.allSettled(overgangen.map(({ finished }) => finished));
    const axe: typeof import('axe-core') = Reflect.get(window, 'axe');
    const { violations } = await axe.run(document, {
      // Alleen wat mis is helemaal uitzoeken, niet ook wat goed is.
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
  });
}

/** Hoeveel pixels de pagina breder is dan het scherm. */
export const schuiftOpzij = (pagina: Page) =>
  pagina.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
