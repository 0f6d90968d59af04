import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { formuliertekst } from '#app/lib/formulier.ts';
import { partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import { Leeg } from '#app/ui/kaart.tsx';
import { Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { MEESTE_ACTIES } from '#domain/actie/groepswijziging.ts';
import { filterRegister } from '#domain/stand/register.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { bewaarZoek } from '../register/weergavebeeld.ts';
import { leesVraag } from '../register/zoek.ts';
import { voorproefBeeld } from './beeld.ts';
import { Formulier } from './formulier.tsx';
import { Voorproef } from './voorproef.tsx';

export const meta: MetaFunction = () => [{ title: 'Meer acties wijzigen · Vijfhoek' }];

/** Wat er te wijzigen is staat alleen in het formulier; wie hier zo komt of ververst, begint in het register. */
export function loader({ context, request }: LoaderFunctionArgs) {
  eisGebruiker(context, request);
  return null;
}

/** In drie stappen: wat er gekozen is, wat er dan gebeurt, en het doen. Alles zit in het formulier: er is nog niets bewaard. */
export async function action({ context, request }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const formulier = await request.formData();
  const velden = formuliertekst(formulier);
  const { groepswijzigen } = context.diensten;
  if (!(await groepswijzigen.magIets(gebruiker))) throw new Response(null, { status: 404 });
  const stand = await context.diensten.stand(gebruiker);
  const zoek = bewaarZoek(leesVraag(new URLSearchParams(velden.zoek), stand));
  const sleutels = velden.alles ? gevondenActies(zoek, stand) : formulier.getAll('sleutel').map(String);
  const basis = { zoek, fouten: GEEN_FOUTEN, sleutels, waarden: velden, partijen: partijkeuzes(stand) };
  const mis = (fouten: Veldfouten) =>
    data({ ...basis, aantal: sleutels.length, fouten, proef: null }, { status: 400 });

  if (sleutels.length === 0)
    return mis({ formulier: 'Er is geen actie gekozen. Vink er in het register een aan.' });
  if (sleutels.length > MEESTE_ACTIES) {
    const zin = `Dit zijn ${sleutels.length} acties. Hoogstens ${MEESTE_ACTIES} kunnen er tegelijk; filter de lijst eerst verder.`;
    return mis({ formulier: zin });
  }
  if (velden.stap === 'kies') return data({ ...basis, aantal: sleutels.length, proef: null });

  const doen =
    velden.stap === 'doe'
      ? await groepswijzigen.doe(gebruiker, sleutels, gezien(formulier), zoek, velden)
      : null;
  if (doen?.ok) return redirect(`/register/gewijzigd/${doen.id}`);
  const proef = await groepswijzigen.proef(gebruiker, sleutels, velden);
  if (!proef.ok) return mis(proef.fouten);
  return data(
    {
      ...basis,
      aantal: sleutels.length,
      fouten: doen?.fouten ?? GEEN_FOUTEN,
      proef: voorproefBeeld(stand, proef.wens, proef.proef),
    },
    { status: doen ? 409 : 200 },
  );
}

const GEEN_FOUTEN: Veldfouten = {};

function gevondenActies(zoek: string, stand: Stand): string[] {
  const { filter } = leesVraag(new URLSearchParams(zoek), stand);
  return filterRegister(stand, filter)
    .filter(({ soort }) => soort === 'actie')
    .map(({ sleutel }) => sleutel);
}

/** Per actie de versie die in de voorproef te zien was: `gezien=12:3`. */
function gezien(formulier: FormData): Map<number, number> {
  return new Map(
    formulier.getAll('gezien').map((paar) => {
      const [id = 0, versie = 0] = String(paar).split(':').map(Number);
      return [id, versie];
    }),
  );
}

export default function MeerWijzigen() {
  const antwoord = useActionData<typeof action>();
  if (!antwoord) {
    return (
      <Leeg
        titel="Er is nog niets gekozen"
        pagina
        actie={<Knoplink href="/register?soort=actie">Naar het register</Knoplink>}
      >
        Vink in het register de acties aan die je wilt wijzigen.
      </Leeg>
    );
  }
  const { aantal, fouten, proef, zoek } = antwoord;
  const register = `/register?${zoek || 'soort=actie'}`;
  return (
    <div className="melden stapel">
      <Paginakop
        titel={aantal === 1 ? '1 actie wijzigen' : `${aantal} acties wijzigen`}
        ondertitel={
          proef
            ? 'Er is nog niets gewijzigd. Dit gaat er gebeuren.'
            : 'Wat je leeg laat blijft bij elke actie zoals het is.'
        }
        kruimels={[{ naam: 'Afspraken en acties', href: register }, { naam: 'Meer acties wijzigen' }]}
      />
      {fouten.formulier ? <Melding soort="fout">{fouten.formulier}</Melding> : null}
      {proef ? (
        <Voorproef {...antwoord} proef={proef} register={register} />
      ) : aantal > 0 ? (
        <Formulier {...antwoord} register={register} />
      ) : null}
    </div>
  );
}
