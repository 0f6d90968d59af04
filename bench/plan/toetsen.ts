import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Milliseconden van elke toets tot het beeld erna. */
    toetstijden: number[];
  }
}

/** Meet in deze pagina voortaan van elke toets hoe lang het duurt tot het beeld erna op het scherm staat. */
export async function meetToetsen(pagina: Page): Promise<void> {
  await pagina.evaluate(() => {
    window.toetstijden = [];
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // Een bericht na het beeld: dan is er opgemaakt en getekend.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.toetstijden.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/** Typt een zin, toets voor toets, en geeft van elke toets de milliseconden tot beeld. */
export async function typ(pagina: Page, zin: string): Promise<number[]> {
  await pagina.bringToFront();
  await pagina.evaluate(() => {
    window.toetstijden = [];
  });
  for (const [al, teken] of [...zin].entries()) {
    await pagina.keyboard.press(teken === ' ' ? 'Space' : teken);
    await pagina.waitForFunction((aantal) => window.toetstijden.length === aantal, al + 1);
  }
  return pagina.evaluate(() => window.toetstijden);
}
