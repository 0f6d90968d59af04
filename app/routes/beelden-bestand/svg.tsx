import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Lichttekening } from '#app/beelden/lichttekening.tsx';
import { MAAK } from '#app/beelden/maak.ts';
import { Matrixtekening } from '#app/beelden/matrixtekening.tsx';
import { BEELD_TITEL, type Beeldnaam } from '#app/beelden/namen.ts';
import { Opbouwtekening } from '#app/beelden/opbouwtekening.tsx';
import { Tijdlijntekening } from '#app/beelden/tijdlijntekening.tsx';
import { Verdeeltekening } from '#app/beelden/verdeeltekening.tsx';
import palet from '#app/stijl/palet.css?raw';
import tekening from '#app/stijl/tekening.css?raw';
import type { Beeldkeuze } from '#domain/beeld/keuze.ts';
import type { Stand } from '#domain/stand/stand.ts';
import type { Diensten } from '#server/diensten/diensten.ts';

/** De tekening van een beeld, zoals op de pagina. `origin`: waar mensen de app openen, voor de links. */
export async function teken(
  naam: Beeldnaam,
  stand: Stand,
  keuze: Beeldkeuze,
  diensten: Diensten,
  origin: string,
): Promise<ReactElement> {
  const gedeeld = { naam, titel: BEELD_TITEL[naam] };
  switch (naam) {
    case 'matrix':
      return <Matrixtekening {...gedeeld} {...MAAK.matrix(stand, keuze)} />;
    case 'lichten':
      return <Lichttekening {...gedeeld} {...(await MAAK.lichten(stand, keuze, diensten))} />;
    case 'opbouw':
      return <Opbouwtekening {...gedeeld} {...(await MAAK.opbouw(stand, keuze, diensten))} />;
    case 'tijdlijn':
      return <Tijdlijntekening {...gedeeld} {...MAAK.tijdlijn(stand, keuze)} basis={origin} />;
    case 'verdelingen':
      return <Verdeeltekening {...gedeeld} {...MAAK.verdelingen(stand, keuze)} />;
  }
}

/** Als bestand dat op zichzelf staat: een SVG neemt geen stijl van buiten mee, dus die gaat erin. */
export function alsSvg(inhoud: ReactElement): string {
  const svg = renderToStaticMarkup(inhoud);
  const stijl = `<style><![CDATA[${palet}${tekening}]]></style>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace('>', `>${stijl}`)}`;
}
