import type { Uitvoerbestand } from '#server/diensten/uitwisseling.ts';

/** Een bestand om te bewaren, met zijn naam. */
export function bestandsantwoord({ naam, type, bytes }: Uitvoerbestand): Response {
  return new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${naam}"; filename*=UTF-8''${encodeURIComponent(naam)}`,
    },
  });
}
