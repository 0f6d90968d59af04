import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { formuliertekst } from '#app/lib/formulier.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import { cijfersBeeld } from './beeld.ts';
import { Cijferkaart } from './cijferkaart.tsx';
import { NieuwCijfer } from './nieuw.tsx';

export const meta: MetaFunction = () => [{ title: 'Cijfers · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { cijfers } = context.diensten;
  const zoek = new URL(request.url).searchParams;
  const tekst = (zoek.get('q') ?? '').trim().slice(0, 100);
  const { snapshot } = await context.diensten.stand(gebruiker);
  return {
    zoek: tekst,
    bericht: BERICHT[zoek.get('gedaan') ?? ''] ?? null,
    cijfers: cijfersBeeld(await cijfers.alle(gebruiker), tekst),
    opgaven: snapshot.opgaven.map(({ nr, titel }) => ({ nr, titel })),
    magMaken: cijfers.magMaken(gebruiker),
    magAfschermen: cijfers.magAfschermen(gebruiker),
  };
}

const BERICHT: Partial<Record<string, string>> = {
  gemaakt: 'Het cijfer staat in het register.',
  gewijzigd: 'De nieuwe waarde is vastgelegd. In de plannen staat er nu bij dat de bron is gewijzigd.',
};

/** Zonder `cijfer` een nieuw cijfer, met `cijfer` en `na` een nieuwe waarde daarvan. */
export async function action({ context, request }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const waarden = formuliertekst(await request.formData());
  const { cijfers } = context.diensten;
  const [cijfer, na] = [waarden.cijfer, waarden.na].map((getal) => Number(getal));
  const uitslag = waarden.cijfer
    ? await cijfers.leg(gebruiker, eisNummer(cijfer), eisNummer(na), waarden)
    : await cijfers.maak(gebruiker, waarden);
  if (!uitslag.ok) {
    return data({ cijfer: waarden.cijfer ? cijfer : null, fouten: uitslag.fouten, waarden }, { status: 400 });
  }
  return redirect(waarden.cijfer ? `/cijfers?gedaan=gewijzigd#cijfer-${cijfer}` : '/cijfers?gedaan=gemaakt');
}

function eisNummer(nummer: number | undefined): number {
  if (!nummer || !Number.isSafeInteger(nummer) || nummer < 1 || nummer > 2_000_000_000) {
    throw new Response(null, { status: 404 });
  }
  return nummer;
}

export default function Cijfers() {
  const { zoek, bericht, cijfers, opgaven, magMaken, magAfschermen } = useLoaderData<typeof loader>();
  const antwoord = useActionData<typeof action>();
  return (
    <>
      <Paginakop
        titel="Cijfers"
        ondertitel="Elk cijfer staat hier één keer, met bron en peildatum. De plannen verwijzen ernaar."
      />
      <div className="stapel">
        {bericht && !antwoord ? <Melding soort="goed">{bericht}</Melding> : null}
        <Form className="cijfers__zoek" action="/cijfers" role="search">
          <Tekstveld
            naam="q"
            label="Zoek op naam, bron of eenheid"
            defaultValue={zoek}
            key={zoek}
            type="search"
          />
          <Knop soort="stil">Zoeken</Knop>
        </Form>
        {magMaken ? (
          <NieuwCijfer
            opgaven={opgaven}
            magAfschermen={magAfschermen}
            antwoord={antwoord?.cijfer === null ? antwoord : undefined}
          />
        ) : null}
        <p className="gedempt" role="status">
          {aantalZin(cijfers.length, zoek)}
        </p>
        <ul className="cijfers">
          {cijfers.map((cijfer) => (
            <li key={cijfer.id}>
              <Cijferkaart
                cijfer={cijfer}
                magBijwerken={magMaken}
                antwoord={antwoord?.cijfer === cijfer.id ? antwoord : undefined}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function aantalZin(aantal: number, zoek: string): string {
  if (aantal === 0)
    return zoek ? `Geen cijfer gevonden bij “${zoek}”.` : 'Er staan nog geen cijfers in het register.';
  return aantal === 1 ? '1 cijfer' : `${aantal} cijfers`;
}
