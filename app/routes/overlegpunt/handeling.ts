import { data, redirect } from '@remix-run/node';
import { formuliernummer, formuliertekst } from '#app/lib/formulier.ts';
import { leesBytes } from '#app/lib/lees-bytes.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { MAX_PDF, PDFFOUT } from '#domain/overleg/bijlage.ts';
import { OPTIES_MAX } from '#domain/overleg/kaart.ts';
import type { Agendapunt, Besluitkaart } from '#domain/overleg/overleg.ts';
import type { KaartUitslag } from '#server/diensten/besluitkaarten.ts';
import type { Diensten } from '#server/diensten/diensten.ts';
import { leesKaart } from './kaart-velden.ts';

/** Wat er in het formulier stond toen het terugkwam: er klopte iets niet, of er kwam een optie bij of af. */
export interface Terug {
  fouten: Record<string, string>;
  waarden: Record<string, string>;
  /** De aangevinkte partijen. */
  alleenVoor: string[];
  kaart: Besluitkaart;
  /** Wat een ander intussen van het punt maakte, of null. */
  nu: Agendapunt | null;
}

/** Wat het formulier om een pdf heen aan bytes kost. */
const OMHULSEL = 64 * 1024;

/** Voert uit wat de knop van het formulier zegt. @throws Response 404 bij een onbekende handeling */
export async function handel(
  diensten: Diensten,
  gebruiker: Gebruiker,
  overlegId: number,
  puntId: number,
  request: Request,
) {
  const { besluitkaarten, bijlagen } = diensten;
  const formulier = await leesFormulier(diensten, gebruiker, overlegId, request);
  if (formulier === null) return terug({ fouten: { pdf: PDFFOUT.te_groot } }, leeg(), 413);
  const waarden = formuliertekst(formulier);
  const alleenVoor = formulier.getAll('alleenVoor').map(String);
  const kaart = leesKaart(formulier);
  const punt = { id: puntId, versie: formuliernummer(waarden.versie) };
  const bijlage = { id: formuliernummer(waarden.bijlage), agendapuntId: puntId };
  const velden = { ...waarden, alleenVoor };
  const [handeling = '', plaats] = (waarden.handeling ?? '').split(':');

  switch (handeling) {
    case 'kaart':
      return ga(await besluitkaarten.wijzigKaart(gebruiker, overlegId, punt, kaart), 'kaart');
    case 'optie-erbij':
      if (kaart.opties.length < OPTIES_MAX) kaart.opties.push({ titel: '', gevolgen: '' });
      return terug({ fouten: {} }, { waarden, alleenVoor, kaart }, 200);
    case 'optie-weg':
      kaart.opties.splice(formuliernummer(plaats), 1);
      return terug({ fouten: {} }, { waarden, alleenVoor, kaart }, 200);
    case 'besloten':
      return ga(await besluitkaarten.zetBesloten(gebruiker, overlegId, punt, velden), 'besloten');
    case 'relatie':
      return ga(await besluitkaarten.legRelatie(gebruiker, overlegId, puntId, waarden), 'samenhang');
    case 'relatie-weg':
      return ga(
        await besluitkaarten.verwijderRelatie(gebruiker, overlegId, formuliernummer(plaats)),
        'samenhang',
      );
    case 'bijlage': {
      const bestand = formulier.get('pdf');
      const pdf =
        bestand instanceof File && bestand.name !== ''
          ? { naam: bestand.name, bytes: new Uint8Array(await bestand.arrayBuffer()) }
          : null;
      const bron = waarden.bron ?? '';
      return ga(
        await bijlagen.voegToe(gebruiker, overlegId, puntId, { bron, pdf, rest: velden }),
        'bijlagen',
      );
    }
    case 'bijlage-wijzigen':
      return ga(await bijlagen.wijzig(gebruiker, overlegId, bijlage, velden), 'bijlagen');
    case 'bijlage-naar':
      return ga(await bijlagen.verplaats(gebruiker, overlegId, bijlage, formuliernummer(plaats)), 'bijlagen');
    case 'bijlage-weg':
      return ga(await bijlagen.verwijder(gebruiker, overlegId, bijlage), 'bijlagen');
    default:
      throw new Response(null, { status: 404 });
  }

  /** Gelukt: het formulier gaat dicht, en wie geen JavaScript heeft komt terug bij zijn deel. */
  function ga(uitslag: KaartUitslag, anker: string) {
    if (uitslag.ok) return redirect(`/overleggen/${overlegId}/punten/${puntId}#${anker}`);
    return terug(uitslag, { waarden, alleenVoor, kaart }, 400);
  }
}

function terug(
  uitslag: { fouten: Record<string, string>; nu?: Agendapunt },
  velden: Omit<Terug, 'fouten' | 'nu'>,
  status: number,
) {
  const antwoord: Terug = { ...velden, fouten: uitslag.fouten, nu: uitslag.nu ?? null };
  return data(antwoord, { status });
}

const leeg = (): Omit<Terug, 'fouten' | 'nu'> => ({
  waarden: {},
  alleenVoor: [],
  kaart: { situatie: '', keuze: '', opties: [], advies: '' },
});

/** Een formulier met een pdf wordt pas gelezen als deze gebruiker hem mag toevoegen. @returns null als het te groot is */
async function leesFormulier(
  { bijlagen }: Diensten,
  gebruiker: Gebruiker,
  overlegId: number,
  request: Request,
): Promise<FormData | null> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!type.startsWith('multipart/form-data')) return request.formData();
  await bijlagen.eisSchrijver(gebruiker, overlegId);
  const bytes = await leesBytes(request, MAX_PDF + OMHULSEL);
  if (bytes === null) return null;
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData();
}
