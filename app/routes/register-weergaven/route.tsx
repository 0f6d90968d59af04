import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import type { Stand } from '#domain/stand/stand.ts';
import { bewaarZoek, weergavePad } from '../register/weergavebeeld.ts';
import { leesVraag } from '../register/zoek.ts';
import { beheerBeeld } from './beeld.ts';
import { Bewaren } from './bewaren.tsx';
import { Groep } from './groep.tsx';

export const meta: MetaFunction = () => [{ title: 'Weergaven · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { searchParams: zoek } = new URL(request.url);
  const [stand, weergaven] = await Promise.all([
    context.diensten.stand(gebruiker),
    context.diensten.weergaven.lijst(gebruiker),
  ]);
  return beheerBeeld({
    stand,
    weergaven,
    partij: gebruiker.partij,
    zoek: zoek.has('zoek') ? schoon(zoek.get('zoek') ?? '', stand) : null,
    van: Number(zoek.get('van')) || null,
  });
}

/** Alleen wat het register kent, in de vorm waarin het dat zelf schrijft. */
function schoon(zoek: string, stand: Stand): string {
  return bewaarZoek(leesVraag(new URLSearchParams(zoek), stand));
}

export async function action({ context, request }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const waarden = formuliertekst(await request.formData());
  const { weergaven } = context.diensten;
  const zoek = schoon(waarden.zoek ?? '', await context.diensten.stand(gebruiker));

  if (waarden.doe === 'bewaar') {
    const uitslag = await weergaven.bewaar(gebruiker, zoek, waarden);
    if (uitslag.ok) return redirect(weergavePad(uitslag.id, zoek, null));
    return data({ id: null, fouten: uitslag.fouten, waarden }, { status: 400 });
  }
  const id = leesNummer(waarden.id);
  if (waarden.doe === 'standaard') {
    await weergaven.kiesStandaard(gebruiker, waarden.aan ? id : null);
    return redirect('/register/weergaven');
  }
  const versie = leesNummer(waarden.versie);
  const uitslag = await wijzig();
  if (!uitslag.ok) return data({ id, fouten: uitslag.fouten, waarden }, { status: 400 });
  return redirect(waarden.doe === 'vervang' ? weergavePad(id, zoek, null) : '/register/weergaven');

  function wijzig() {
    switch (waarden.doe) {
      case 'hernoem':
        return weergaven.hernoem(gebruiker, id, versie, waarden);
      case 'vervang':
        return weergaven.vervang(gebruiker, id, versie, zoek);
      case 'verwijder':
        return weergaven.verwijder(gebruiker, id, versie);
      default:
        throw new Response(null, { status: 404 });
    }
  }
}

export default function Weergaven() {
  const { bewaren, groepen } = useLoaderData<typeof loader>();
  const mis = useActionData<typeof action>();
  return (
    <div className="melden stapel">
      <Paginakop
        titel="Weergaven"
        ondertitel="Filters, volgorde en kolommen van het register onder een naam"
        kruimels={[{ naam: 'Afspraken en acties', href: '/register' }, { naam: 'Weergaven' }]}
      />
      {mis?.fouten.formulier ? <Melding soort="fout">{mis.fouten.formulier}</Melding> : null}
      {bewaren ? <Bewaren bewaren={bewaren} mis={mis?.id === null ? mis : undefined} /> : null}
      {groepen.map((groep) => (
        <Groep
          key={groep.titel}
          groep={groep}
          zoek={bewaren?.zoek ?? null}
          mis={mis && mis.id !== null ? mis : undefined}
        />
      ))}
      {groepen.length === 0 ? (
        <Kaart>
          <Leeg titel="Er is nog geen weergave bewaard">
            Kies in het register filters en kolommen, en dan “Bewaar deze weergave”.
          </Leeg>
        </Kaart>
      ) : null}
    </div>
  );
}
