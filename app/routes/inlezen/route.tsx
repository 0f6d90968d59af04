import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { leesBestandsformulier } from '#app/lib/bestandsformulier.ts';
import { aantalRegels, LIJSTSOORT_NAAM } from '#app/lib/lijstbeeld.ts';
import { momentInWoorden } from '#app/lib/moment.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import stijl from '#app/stijl/uitwisseling.css?url';
import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Voortgangsbalk } from '#app/ui/voortgangsbalk.tsx';
import type { Inlezing } from '#db/queries/inlezing.ts';
import { naarInlezing } from './adres.ts';
import { Kiezen } from './kiezen.tsx';
import { useLezen } from './use-lezen.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stijl }];

export const meta: MetaFunction = () => [{ title: 'Lijst inlezen · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { lijsten } = context.diensten;
  const { bezig, gedaan } = await lijsten.overzicht(gebruiker);
  const eigen = gebruiker.rol === 'partij' ? `&partij=${gebruiker.partij?.slug}` : '&soort=actie';
  return {
    soorten: lijsten.soortenVoor(gebruiker),
    bezig: bezig.map(regelBeeld),
    gedaan: gedaan.map(regelBeeld),
    voorbeeld: `/register/bestand?vorm=xlsx${eigen}`,
    voorbeeldCsv: `/register/bestand?vorm=csv${eigen}`,
    weggegooid: new URL(request.url).searchParams.has('weg'),
  };
}

function regelBeeld({ id, bestandsnaam, soort, aantal, staat, begonnenOp, gedaanOp }: Inlezing) {
  const wat = `${LIJSTSOORT_NAAM[soort]}, ${aantalRegels(aantal)}`;
  const wanneer = momentInWoorden(gedaanOp ?? begonnenOp);
  return { id, naam: bestandsnaam || 'Zonder naam', wat, wanneer, terug: staat === 'teruggedraaid' };
}

/** Zonder JavaScript: het bestand zit in het formulier. */
export async function action({ context, request }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { lijsten } = context.diensten;
  const soorten = lijsten.soortenVoor(gebruiker);
  if (soorten.length === 0) throw new Response(null, { status: 404 });
  const gelezen = await leesBestandsformulier(request);
  if (!gelezen.ok) return data({ fout: gelezen.fout }, { status: gelezen.status });
  const { formulier } = gelezen;
  const soort = soorten.find((keuze) => keuze === formulier?.get('soort'));
  const bestand = formulier?.get('bestand');
  if (!soort) return data({ fout: 'Kies wat je wilt inlezen.' }, { status: 400 });
  if (!(bestand instanceof File) || bestand.name === '') {
    return data({ fout: 'Kies eerst een bestand.' }, { status: 400 });
  }
  const inhoud = new Uint8Array(await bestand.arrayBuffer());
  const antwoord = await lijsten.begin(gebruiker, soort, bestand.name, inhoud, request.signal);
  if (!antwoord.ok) return data({ fout: antwoord.fout }, { status: 400 });
  return redirect(naarInlezing(antwoord));
}

/** Een lijst van een partij inlezen: het bestand kiezen, en wat er eerder ingelezen is. */
export default function Inlezen() {
  const { soorten, bezig, gedaan, voorbeeld, voorbeeldCsv, weggegooid } = useLoaderData<typeof loader>();
  const mis = useActionData<typeof action>();
  const { stand, lees, stop } = useLezen();
  const [eerste = 'acties'] = soorten;
  return (
    <div className="stapel inlezen">
      <Paginakop
        titel="Lijst inlezen"
        ondertitel="Acties en meldingen uit je eigen lijst, zonder overtypen"
        kruimels={[{ naam: 'Afspraken en acties', href: '/register' }, { naam: 'Lijst inlezen' }]}
      />
      {weggegooid ? <Melding soort="goed">De lijst is weggegooid. Er is niets ingelezen.</Melding> : null}
      <Kaart>
        {stand.soort === 'bezig' ? (
          <Voortgangsbalk naam="Het bestand wordt gelezen" klaar={0} van={0} stop={stop} />
        ) : (
          <Kiezen
            soorten={soorten}
            gekozen={eerste}
            fout={stand.fout ?? (stand.gestopt ? null : (mis?.fout ?? null))}
            gestopt={stand.gestopt}
            lees={lees}
          />
        )}
      </Kaart>
      <Kaart titel="Nog geen lijst?">
        <p>
          Download wat er nu staat, werk het bij in Excel en lees het hier weer in. Regels die je niet
          verandert, veranderen niets.
        </p>
        <p className="rij">
          <a className="utrecht-link utrecht-link--html-a" href={voorbeeld} download>
            Voorbeeld als Excel
          </a>
          <a className="utrecht-link utrecht-link--html-a" href={voorbeeldCsv} download>
            Voorbeeld als CSV
          </a>
        </p>
      </Kaart>
      <Eerder titel="Ligt nog klaar" regels={bezig} />
      <Eerder titel="Eerder ingelezen" regels={gedaan} />
    </div>
  );
}

function Eerder({ titel, regels }: { titel: string; regels: readonly ReturnType<typeof regelBeeld>[] }) {
  if (regels.length === 0) return null;
  return (
    <Kaart strak titel={titel}>
      <ul className="lijst">
        {regels.map(({ id, naam, wat, wanneer, terug }) => (
          <li key={id} className="regel">
            <div className="regel__midden">
              <p className="regel__titel">
                <Verwijzing href={`/inlezen/${id}`}>{naam}</Verwijzing>
              </p>
              <p className="regel__onder">
                {wat} · {wanneer}
                {terug ? ' · teruggedraaid' : ''}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Kaart>
  );
}
