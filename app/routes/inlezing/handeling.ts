import { formuliertekst } from '#app/lib/formulier.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { leesNummer } from '#domain/lijst/nummer.ts';
import type { Instelling, Keuze, Proefregel } from '#domain/lijst/regel.ts';
import { type Koppeling, koppelingFout, VELD_NAAM, veldenVoor } from '#domain/lijst/velden.ts';
import { planningReden } from '#domain/planning/invoer.ts';
import type { Diensten } from '#server/diensten/diensten.ts';
import type { Proefstuk } from '#server/diensten/lijsten/lijsten.ts';

type Lijsten = Diensten['lijsten'];
type Uitkomst = { naar: string } | { fouten: Record<string, string> };

/** Wat er op de pagina van een lijst te doen is; `handeling` zegt wat. @throws Response 404 bij iets anders */
export async function handel(
  lijsten: Lijsten,
  gebruiker: Gebruiker,
  id: number,
  formulier: FormData,
  signal: AbortSignal,
): Promise<Uitkomst> {
  const velden = formuliertekst(formulier);
  const pad = `/inlezen/${id}`;
  if (velden.handeling === 'terugdraaien') {
    const antwoord = await lijsten.draaiTerug(gebruiker, id);
    return antwoord.ok ? { naar: pad } : { fouten: { formulier: antwoord.fout } };
  }
  if (velden.handeling === 'weg') {
    await lijsten.gooiWeg(gebruiker, id);
    return { naar: '/inlezen?weg' };
  }
  if (velden.handeling === 'doe') {
    const antwoord = await lijsten.doe(gebruiker, id, velden.vinger ?? '', signal);
    return antwoord.ok ? { naar: pad } : { fouten: { formulier: antwoord.fout } };
  }
  const stuk = await lijsten.bereken(gebruiker, id);
  // In een ander tabblad al ingelezen: dan is het verslag wat er te zien is.
  if (!stuk) return { naar: pad };
  const instelling = leesInstelling(velden, stuk);
  if ('fouten' in instelling) return instelling;
  await lijsten.stelIn(gebruiker, id, instelling);
  return { naar: velden.handeling === 'kolommen' ? pad : `${pad}${velden.zoek ?? ''}` };
}

function leesInstelling(
  velden: Record<string, string>,
  stuk: Proefstuk,
): Partial<Instelling> | { fouten: Record<string, string> } {
  const { inlezing, regels } = stuk;
  const { keuzes } = inlezing.instelling;
  switch (velden.handeling) {
    case 'kolommen':
      return leesKolommen(velden, stuk);
    case 'keuzes':
      return leesKeuzes(velden, stuk);
    case 'voorstellen':
      return { keuzes: { ...keuzes, ...perRegel(regels, eersteVoorstel) } };
    case 'nieuw':
      return {
        keuzes: {
          ...keuzes,
          ...perRegel(regels, ({ uitkomst }) => (uitkomst === 'kiezen' ? 'nieuw' : null)),
        },
      };
    case 'overslaan':
      return {
        keuzes: {
          ...keuzes,
          ...perRegel(regels, ({ uitkomst }) =>
            uitkomst === 'kiezen' || uitkomst === 'fout' ? 'overslaan' : null,
          ),
        },
      };
    case 'opnieuw':
      return { keuzes: {} };
    case 'instellen':
      return leesVoorAlles(velden);
    default:
      throw new Response(null, { status: 404 });
  }
}

const eersteVoorstel = ({ uitkomst, voorstellen }: Proefregel): Keuze | null =>
  uitkomst === 'kiezen' ? (voorstellen[0] ?? null) : null;

function perRegel(
  regels: readonly Proefregel[],
  kies: (regel: Proefregel) => Keuze | null,
): Record<number, Keuze> {
  const keuzes: Record<number, Keuze> = {};
  for (const regel of regels) {
    const keuze = kies(regel);
    if (keuze) keuzes[regel.nr] = keuze;
  }
  return keuzes;
}

function leesKolommen(
  velden: Record<string, string>,
  { inlezing, tabel, stand }: Proefstuk,
): Partial<Instelling> | { fouten: Record<string, string> } {
  const koppeling: Koppeling = {};
  const fouten: Record<string, string> = {};
  const bij = new Map<number, string>();
  for (const veld of veldenVoor(inlezing.soort)) {
    const tekst = velden[`kolom-${veld}`] ?? '';
    const k = Number(tekst);
    if (!/^\d+$/.test(tekst) || k >= tabel.koppen.length) continue;
    const eerder = bij.get(k);
    if (eerder) fouten[`kolom-${veld}`] = `Deze kolom staat al bij: ${eerder}.`;
    bij.set(k, VELD_NAAM[veld]);
    koppeling[veld] = k;
  }
  if (Object.keys(fouten).length > 0) return { fouten };
  const fout = koppelingFout(koppeling, inlezing.soort);
  if (fout) return { fouten: { formulier: fout } };
  const opgave = stand.snapshot.opgaven.find(({ nr }) => String(nr) === velden.opgave)?.nr ?? null;
  return { koppeling, opgave };
}

/** Een lege keuze laat het aan de lijst; een nummer dat iemand zelf typt gaat voor. */
function leesKeuzes(
  velden: Record<string, string>,
  { inlezing, stand }: Proefstuk,
): Partial<Instelling> | { fouten: Record<string, string> } {
  const keuzes: Record<number, Keuze> = { ...inlezing.instelling.keuzes };
  const fouten: Record<string, string> = {};
  for (const [naam, waarde] of Object.entries(velden)) {
    const [, wat, rij] = /^(keuze|nummer)-(\d{1,7})$/.exec(naam) ?? [];
    if (!wat || !rij) continue;
    const nr = Number(rij);
    if (wat === 'nummer') {
      if (waarde.trim() === '') continue;
      const sleutel = zoekNummer(waarde, inlezing.partij, stand);
      if (sleutel) keuzes[nr] = sleutel;
      else
        fouten[naam] = `Rij ${nr}: ik ken geen afspraak of actie met nummer ${waarde.trim().slice(0, 20)}.`;
    } else if (velden[`nummer-${nr}`]?.trim()) {
    } else if (waarde === 'nieuw' || waarde === 'overslaan') keuzes[nr] = waarde;
    else if (isSleutel(waarde) && stand.perSleutel.has(waarde)) keuzes[nr] = waarde;
    else if (waarde === '') delete keuzes[nr];
  }
  return Object.keys(fouten).length > 0 ? { fouten } : { keuzes };
}

function isSleutel(waarde: string): waarde is Exclude<Keuze, 'nieuw' | 'overslaan'> {
  return /^(actie|deelstatus):[1-9]\d{0,8}$/.test(waarde);
}

/** De actie met dit nummer, of het deel van de eigen partij in de afspraak met dit nummer. */
function zoekNummer(
  tekst: string,
  partij: string | null,
  { perSleutel, perAfspraak }: Proefstuk['stand'],
): Keuze | null {
  const nummer = leesNummer(tekst, perAfspraak);
  if (nummer?.soort === 'actie') return perSleutel.get(`actie:${nummer.id}`)?.sleutel ?? null;
  const delen = nummer ? (perAfspraak.get(nummer.id)?.delen ?? []) : [];
  return (delen.find((deel) => deel.partij === partij) ?? delen[0])?.sleutel ?? null;
}

function leesVoorAlles(
  velden: Record<string, string>,
): Partial<Instelling> | { fouten: Record<string, string> } {
  const bevestig = velden.bevestig === 'on';
  if (!velden.reden) return { bevestig, reden: null };
  const reden = planningReden.safeParse(velden);
  if (reden.success) return { bevestig, reden: reden.data };
  const [eerste] = reden.error.issues;
  return { fouten: { [String(eerste?.path[0] ?? 'formulier')]: eerste?.message ?? '' } };
}
