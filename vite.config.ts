import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

export default defineConfig({
  plugins: [remix(remixConfig)],
  // Alle pakketten meteen: anders laadt de browser tijdens het bouwen halverwege opnieuw.
  optimizeDeps: { entries: ['app/**/*.{ts,tsx}'] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: { output: { manualChunks: gedeeld } },
  },
});

/**
 * Wat elke pagina gebruikt in één bestand: twintig kleine bestanden kosten samen meer aan koppen dan aan inhoud. Het inlezen van
 * lijsten, de vragenlijsten en de beelden horen bij een paar pagina’s, en blijven daar.
 */
function gedeeld(id: string): string | undefined {
  const isGedeeld =
    /\/app\/(ui|lib)\/|\/domain\/(?!document|invoer|lijst|beeld|overlegtekst|vragenlijst|besluit|gremium|versie|vergelijken|ronde)/.test(
      id,
    ) && !id.includes('invoer');
  return isGedeeld && !VAN_EEN_PAAR_PAGINAS.test(id) ? 'gedeeld' : undefined;
}

const VAN_EEN_PAAR_PAGINAS =
  /\/domain\/(overleg\/(vergaderklok|stappen)|datum\/feestdagen)|\/app\/(ui|lib)\/(concept|pdfveld|afgezegd|wacht|opschort|kan-alvast|afstem|cijfer|instemming|opmerking|meldvelden|bestandsveld|filterkeuzes|rondeformulier|lijstbeeld|lees-voortgang|reden-velden|actie-velden|partijvelden|rondekeuzes|matrix|lichtlijn|volgknop|keuze|sinds|lichtbalk|peildatum|rondjes|voortgang)/;
