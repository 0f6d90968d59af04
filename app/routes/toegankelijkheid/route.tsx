import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { schilgegevens } from '#app/lib/schilgegevens.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Schil } from '#app/ui/schil.tsx';

export const meta: MetaFunction = () => [{ title: 'Toegankelijkheid · Vijfhoek' }];

export function loader({ context }: LoaderFunctionArgs) {
  return schilgegevens(context.gebruiker, context);
}

/** Hoe toegankelijk dit is, voor iedereen te lezen, ook zonder account. Geen officiële verklaring: die is er niet. */
export default function Toegankelijkheid() {
  return (
    <Schil {...useLoaderData<typeof loader>()} smal>
      <Paginakop
        titel="Toegankelijkheid"
        ondertitel="Iedereen moet met Vijfhoek kunnen werken. Hier lees je wat we daarvoor doen en wat nog niet goed gaat."
      />
      <div className="stapel">
        <Kaart titel="Waar we naartoe werken">
          <p>
            We bouwen naar de richtlijnen van WCAG 2.2, niveau A en AA. Dit is onze eigen uitleg en geen
            officiële toegankelijkheidsverklaring: geen onafhankelijk bureau heeft Vijfhoek onderzocht.
          </p>
        </Kaart>
        <Kaart titel="Wat we doen en toetsen">
          <ul className="lijst-tekst">
            <li>
              Elke pagina gaat door de automatische toets van axe. Die vindt veel, maar lang niet alles.
            </li>
            <li>Alles kan met alleen het toetsenbord. Slepen is altijd extra: er zijn ook knoppen.</li>
            <li>Een verkeerslicht is altijd kleur, vorm en woord. Je hoeft geen kleuren te kunnen zien.</li>
            <li>
              Alle pagina's werken zonder JavaScript. Alleen samen schrijven aan een plan heeft het nodig.
            </li>
            <li>Een fout in een formulier staat bij het veld, en wat je typte blijft staan.</li>
          </ul>
        </Kaart>
        <Kaart titel="Wat nog niet goed is">
          <ul className="lijst-tekst">
            <li>
              We hebben nog niet met gebruikers van schermlezers, spraakbediening of vergroting getoetst, ook
              niet in de editor.
            </li>
            <li>
              In de editor zie je de cursors van anderen. Een schermlezer noemt wel wie er meeschrijft, maar
              niet waar.
            </li>
            <li>
              Een stuk dat je als pdf bewaart maakt je browser. Of die pdf goed voor te lezen is verschilt per
              browser; de webpagina zelf is dat wel.
            </li>
          </ul>
        </Kaart>
        <Kaart titel="Loop je ergens tegenaan?">
          <p>
            Laat het weten aan de beheerder van deze omgeving: degene van wie je je account kreeg. Zeg erbij
            op welke pagina het was en wat je wilde doen. Lukt iets nu niet, vraag dan of het voorlopig op een
            andere manier kan.
          </p>
        </Kaart>
      </div>
    </Schil>
  );
}
