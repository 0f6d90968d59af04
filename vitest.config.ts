import { defineConfig } from 'vitest/config';

/** Hoe vaak trager de browsers rekenen; zie tests/helpers/mensen.ts. */
const TRAAG = Number(process.env.TRAAG ?? 1);

// Los van vite.config.ts: de Remix-plugin hoort niet in de tests.
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'regels',
          include: [
            'domain/**/*.test.ts',
            'tests/{cli,contract,document,fuzz,programma,sync,ui}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'app',
          include: ['tests/{server,integratie,e2e}/**/*.test.ts'],
          // Tests die een server starten delen één build en één uitgepakte browser; de andere hebben die niet nodig.
          globalSetup: 'tests/helpers/vooraf.ts',
        },
      },
    ],
    // Vitest houdt uit zichzelf een kern vrij; browsers en servers wachten vaak, dus met twee tegelijk gaat het bijna tweemaal zo snel.
    maxWorkers: 2,
    // Bestanden delen hun modules: niets van ons houdt stand bij buiten wat een test zelf opent, en het scheelt de helft van de tijd.
    isolate: false,
    // Een reis met drie browsers op twee drukke kernen; een enkel wachten breekt Playwright na dertig seconden af.
    testTimeout: 180_000 * TRAAG,
    hookTimeout: 240_000,
    // Een seconde is op een drukke machine geen oordeel.
    expect: { poll: { timeout: 20_000 } },
  },
});
