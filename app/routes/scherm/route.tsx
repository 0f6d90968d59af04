import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { leesNummer } from '#app/lib/params.ts';
import { tijd } from '#app/lib/tijd.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import stijl from '#app/stijl/vergadering.css?url';
import { Datum } from '#app/ui/gegevens.tsx';
import { Meeluisteren } from '../ingelogd/meeluisteren.tsx';
import { metaTitel } from '../overleg/beeld.ts';
import type { KlokBeeld } from '../vergadering/beeld.ts';
import { Eindverwachting, Puntklok, useVergaderstand } from '../vergadering/klok.tsx';
import { type SchermBeeld, schermBeeld } from './beeld.ts';
import { Schermpunt } from './punt.tsx';
import { Weg } from './weg.tsx';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stijl }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Scherm${data ? ` · ${metaTitel(data)}` : ''} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const [scherm, stand] = await Promise.all([
    context.diensten.vergaderen.zaalscherm(gebruiker, leesNummer(params.id)),
    context.diensten.stand(gebruiker),
  ]);
  return schermBeeld(scherm, stand);
}

/** Het scherm in de zaal: groot, zonder menu, met alleen wat iedereen daar mag zien. Volgt de secretaris vanzelf. */
export default function Scherm() {
  const beeld = useLoaderData<typeof loader>();
  const { id, naam, datum, fase, klok, magLeiden } = beeld;
  return (
    <div className="scherm">
      <header className="scherm__kop">
        <p>
          <strong>{naam}</strong> · <Datum dag={datum} />
        </p>
        {klok && (fase === 'bezig' || fase === 'pauze') ? (
          <Klok klok={klok} pauze={fase === 'pauze'} />
        ) : null}
      </header>
      <main id="inhoud" className="scherm__midden">
        <Midden beeld={beeld} />
      </main>
      <footer className="scherm__voet">
        <p className="scherm__hierna">{hierna(beeld)}</p>
        <Weg
          naar={magLeiden ? `/overleggen/${id}/vergadering` : `/overleggen/${id}`}
          naam={magLeiden ? 'Naar de vergadering' : 'Naar de agenda'}
        />
      </footer>
      <Meeluisteren />
    </div>
  );
}

function Midden({ beeld }: { beeld: SchermBeeld }) {
  const { fase, punt, aantal, beslotenDeel, begin, punten, afgezegd } = beeld;
  if (afgezegd) return <Groot titel="Dit overleg gaat niet door" />;
  if (beslotenDeel) return <Groot titel="Besloten deel" />;
  if (fase === 'klaar') return <Groot titel="Alle punten zijn behandeld" />;
  if (fase === 'pauze') return <Groot titel="Pauze" />;
  if (punt) return <Schermpunt punt={punt} aantal={aantal} />;
  return (
    <div className="scherm__welkom">
      <h1>Welkom</h1>
      <p>Het overleg begint om {tijd(begin)} uur.</p>
      <ol className="scherm__agenda">
        {punten.map(({ id, titel, minuten }) => (
          <li key={id}>
            {titel} <span className="gedempt">{minuten} min</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Groot({ titel }: { titel: string }) {
  return (
    <div className="scherm__groot">
      <h1>{titel}</h1>
    </div>
  );
}

function Klok({ klok, pauze }: { klok: KlokBeeld; pauze: boolean }) {
  const stand = useVergaderstand(klok);
  return (
    <p className="scherm__klok">
      {pauze ? null : <Puntklok stand={stand} />}
      <Eindverwachting stand={stand} geplandEind={klok.geplandEind} />
    </p>
  );
}

function hierna({ hierna: punt, fase, beslotenDeel }: SchermBeeld): string {
  if (fase !== 'bezig' || beslotenDeel) return '';
  return punt ? `Hierna: ${punt.nr}. ${punt.titel}` : 'Dit is het laatste punt.';
}
