import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesNummer } from '#app/lib/params.ts';
import { partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import { actieVelden } from '#domain/actie/velden.ts';
import { type Botsing, botsingen } from '../actie/botsing.ts';

/** Een actie om in de rij van een lijst te wijzigen: haar velden zoals ze nu zijn. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { actie, magWijzigen } = await context.diensten.acties.lees(gebruiker, leesNummer(params.id));
  if (!magWijzigen) throw new Response(null, { status: 404 });
  const stand = await context.diensten.stand(gebruiker);
  return { versie: actie.versie, waarden: actieVelden(actie), partijen: partijkeuzes(stand) };
}

export type Rijgegevens = Awaited<ReturnType<typeof loader>>;

export type Rijantwoord =
  | { ok: true }
  | { ok: false; fouten: Veldfouten; versie: number; botsingen: Botsing[] | null };

/** Wijzigt alleen de velden die meekomen. */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const { versie: gezien, ...velden } = formuliertekst(await request.formData());
  const versie = leesNummer(gezien);
  const uitslag = await context.diensten.acties.pasAan(gebruiker, id, versie, velden);
  if (uitslag.ok) return antwoord({ ok: true });
  if (!('nu' in uitslag)) return antwoord({ ok: false, fouten: uitslag.fouten, versie, botsingen: null });
  const { fouten, nu } = uitslag;
  const anders = botsingen(await context.diensten.stand(gebruiker), nu, { ...actieVelden(nu), ...velden });
  return antwoord({ ok: false, fouten, versie: nu.versie, botsingen: anders });
}

const antwoord = (gewijzigd: Rijantwoord) => Response.json(gewijzigd);
