import { formuliertekst } from '#app/lib/formulier.ts';
import type { Lijstinvoer } from '#db/queries/lijstinvoer.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { veldenVoor } from '#domain/vragenlijst/velden.ts';
import type { Diensten } from '#server/diensten/diensten.ts';
import type { Invoerstuk } from '#server/diensten/vragenlijsten/invoer.ts';

type Keuze = Partial<Pick<Lijstinvoer, 'keuze' | 'overslaan'>> | { fouten: Record<string, string> };
type Uitkomst = { naar: string } | { fouten: Record<string, string> };

/** Wat er op de pagina van een bestand te doen is; `handeling` zegt wat. @throws Response 404 bij iets anders */
export async function handel(
  invoer: Diensten['vragenlijsten']['invoer'],
  gebruiker: Gebruiker,
  { id, invoerId }: { id: number; invoerId: number },
  request: Request,
): Promise<Uitkomst> {
  const velden = formuliertekst(await request.formData());
  const pad = `/vragenlijsten/${id}/inlezen/${invoerId}`;
  if (velden.handeling === 'terugdraaien') {
    const antwoord = await invoer.draaiTerug(gebruiker, id, invoerId);
    return antwoord.ok ? { naar: pad } : { fouten: { formulier: antwoord.fout } };
  }
  if (velden.handeling === 'weg') {
    await invoer.gooiWeg(gebruiker, id, invoerId);
    return { naar: `/vragenlijsten/${id}/inlezen?weg` };
  }
  if (velden.handeling === 'doe') {
    const antwoord = await invoer.doe(gebruiker, id, invoerId, velden.vinger ?? '', request.signal);
    return antwoord.ok ? { naar: pad } : { fouten: { formulier: antwoord.fout } };
  }
  const stuk = await invoer.bereken(gebruiker, id, invoerId);
  // In een ander tabblad al ingelezen: dan is het verslag wat er te zien is.
  if (!stuk) return { naar: pad };
  const anders = leesKeuze(velden, stuk);
  if ('fouten' in anders) return anders;
  await invoer.stelIn(gebruiker, id, invoerId, anders);
  return { naar: pad };
}

function leesKeuze(velden: Record<string, string>, stuk: Invoerstuk): Keuze {
  switch (velden.handeling) {
    case 'kolommen':
      return leesKolommen(velden, stuk);
    case 'overslaan': {
      const mis = stuk.regels.filter(({ uitkomst }) => uitkomst === 'fout').map(({ nr }) => nr);
      return { overslaan: [...stuk.invoer.overslaan, ...mis] };
    }
    case 'alles':
      return { overslaan: [] };
    default:
      throw new Response(null, { status: 404 });
  }
}

function leesKolommen(velden: Record<string, string>, { invoer, tabel, vragen }: Invoerstuk): Keuze {
  const keuze: Record<string, number> = {};
  const fouten: Record<string, string> = {};
  const bij = new Map<number, string>();
  for (const { sleutel, naam } of veldenVoor(invoer.soort, vragen)) {
    const tekst = velden[`kolom-${sleutel}`] ?? '';
    const k = Number(tekst);
    if (!/^\d+$/.test(tekst) || k >= tabel.koppen.length) continue;
    const eerder = bij.get(k);
    if (eerder) fouten[`kolom-${sleutel}`] = `Deze kolom staat al bij: ${eerder}.`;
    bij.set(k, naam);
    keuze[sleutel] = k;
  }
  return Object.keys(fouten).length > 0 ? { fouten } : { keuze };
}
