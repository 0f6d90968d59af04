import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Wissel } from '#app/ui/wissel.tsx';
import type { Sleutel } from '#domain/melding/melding.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { adres, STATUS } from './adres.ts';
import type { Meldantwoord } from './antwoord.ts';
import { type Meldvraag, meldenBeeld } from './beeld.ts';
import { Bevestigen } from './bevestigen.tsx';
import { leesSleutel, leesVelden, leesWaarden } from './invoer.ts';
import { Meldlijst } from './lijst.tsx';
import { Meldfilter } from './meldfilter.tsx';
import { Rest } from './rest.tsx';
import { Rondekop } from './rondekop.tsx';
import { meldtVoor, wisselkeuzes } from './voor.ts';

export const meta: MetaFunction = () => [{ title: 'Melden · Vijfhoek' }];

/** Zoveel dingen zie je nog in één oogopslag; daarboven komt er een filter bij. */
const ZONDER_FILTER = 12;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { gebruiker, partij: eigen } = eisMelder(context, request);
  const zoek = new URL(request.url).searchParams;
  const stand = await context.diensten.stand(gebruiker);
  const partij = meldtVoor(stand, eigen, zoek);
  const vraag = leesVraag(zoek, partij.slug === eigen.slug ? null : partij.slug);
  const afgesproken = await context.diensten.afstemmen.afgesproken(gebruiker, partij.slug);
  const sleutel = leesSleutel(zoek.get('gemeld'));
  return {
    beeld: meldenBeeld(stand, partij, vraag, afgesproken),
    keuzes: wisselkeuzes(stand, eigen, partij),
    partijen: partijkeuzes(stand),
    gebruikerId: gebruiker.id,
    metFilter: (stand.perPartij.get(partij.slug)?.length ?? 0) > ZONDER_FILTER,
    bevestig: zoek.has('bevestig'),
    magInlezen: context.diensten.lijsten.soortenVoor(gebruiker).length > 0,
    bericht: sleutel ? gemeldZin(stand, [sleutel]) : bevestigdZin(zoek.get('bevestigd')),
    adres: zoek.toString(),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { gebruiker } = eisMelder(context, request);
  const zoek = new URL(request.url).searchParams;
  const vraag = leesVraag(zoek, zoek.get('voor'));
  const formulier = await request.formData();
  const doe = formulier.get('doe');
  const sleutels = [...new Set(formulier.getAll('sleutel').map(eisSleutel))];
  const { melden } = context.diensten;

  if (doe === 'bevestig' || doe === 'herhaal') {
    const uitslag = await melden.bevestigOngewijzigd(gebruiker, sleutels);
    const [sleutel = null] = sleutels;
    if (!uitslag.ok) {
      const mis: Meldantwoord = { ok: false, sleutel, fouten: uitslag.fouten, waarden: null };
      return data(mis, { status: 400 });
    }
    if (doe === 'bevestig')
      return redirect(`${adres(vraag, { bevestigd: String(sleutels.length) })}#${STATUS}`);
  } else {
    const [sleutel] = sleutels;
    if (!sleutel) throw new Response(null, { status: 404 });
    const uitslag = await melden.meldVoortgang(gebruiker, sleutel, leesVelden(formulier));
    if (!uitslag.ok) {
      const mis: Meldantwoord = {
        ok: false,
        sleutel,
        fouten: uitslag.fouten,
        waarden: leesWaarden(formulier),
      };
      return data(mis, { status: 400 });
    }
  }

  const [sleutel] = sleutels;
  if (!sleutel) throw new Response(null, { status: 404 });
  // Zonder JavaScript vraagt de browser om een pagina: die krijgt een adres, zodat verversen niet nog eens meldt.
  if (request.headers.get('accept')?.includes('text/html')) {
    return redirect(`${adres(vraag, { gemeld: sleutel })}#${STATUS}`);
  }
  const gelukt: Meldantwoord = {
    ok: true,
    sleutel,
    zin: gemeldZin(await context.diensten.stand(gebruiker), sleutels) ?? '',
  };
  return data(gelukt);
}

/** Alleen wie namens een partij meldt heeft deze pagina. */
function eisMelder(context: AppLoadContext, request: Request) {
  const gebruiker = eisGebruiker(context, request);
  const { rol, partij } = gebruiker;
  if (rol !== 'partij' || !partij) throw new Response(null, { status: 404 });
  return { gebruiker, partij };
}

/** Wat er niet klopt in het adres, wordt niet gefilterd. */
function leesVraag(zoek: URLSearchParams, voor: string | null): Meldvraag {
  const opgave = /^[1-6]$/.exec(zoek.get('opgave') ?? '')?.[0];
  return {
    voor,
    opgave: opgave ? Number(opgave) : null,
    zoek: (zoek.get('zoek') ?? '').trim().slice(0, 100),
    open: leesSleutel(zoek.get('open')),
  };
}

function eisSleutel(waarde: FormDataEntryValue): Sleutel {
  const sleutel = leesSleutel(waarde);
  if (!sleutel) throw new Response(null, { status: 404 });
  return sleutel;
}

function gemeldZin(stand: Stand, [sleutel]: readonly Sleutel[]): string | null {
  const item = sleutel && stand.perSleutel.get(sleutel);
  return item ? `Gemeld: ${item.titel}.` : null;
}

function bevestigdZin(aantal: string | null): string | null {
  if (!aantal || !/^\d{1,4}$/.test(aantal)) return null;
  return aantal === '1' ? '1 melding bevestigd.' : `${aantal} meldingen bevestigd.`;
}

export default function Melden() {
  const { beeld, keuzes, partijen, gebruikerId, metFilter, bevestig, magInlezen, bericht, adres } =
    useLoaderData<typeof loader>();
  const antwoord = useActionData<typeof action>();
  return (
    <div className="melden stapel">
      {keuzes.length > 0 ? (
        <div className="rij">
          <span className="gedempt klein" aria-hidden="true">
            Melden voor
          </span>
          <Wissel label="Melden voor" keuzes={keuzes} />
        </div>
      ) : null}
      <Rondekop beeld={beeld} metBevestigen={!bevestig} magInlezen={magInlezen} />
      {metFilter && !bevestig ? <Meldfilter key={adres} filter={beeld.filter} /> : null}
      {bevestig ? (
        <Bevestigen beeld={beeld} fout={antwoord && !antwoord.ok ? antwoord.fouten.formulier : undefined} />
      ) : (
        <>
          <Meldlijst
            key={adres}
            beeld={beeld}
            partijen={partijen}
            gebruikerId={gebruikerId}
            antwoord={antwoord}
            bericht={bericht}
          />
          <Rest beeld={beeld} />
        </>
      )}
    </div>
  );
}
