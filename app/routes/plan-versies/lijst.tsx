import type { VersieBeeld } from '#app/lib/versiebeeld.ts';
import { Etiket } from '#app/ui/etiket.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';

type Rij = VersieBeeld & { schrijvers: string[] };

/** De versies per dag, met twee kolommen om te kiezen wat je vergelijkt. Een gewoon formulier: het werkt zonder JavaScript. */
export function Versielijst({ versies, plan }: { versies: readonly Rij[]; plan: string }) {
  const [nieuwste] = versies;
  return (
    <form method="get" action={`${plan}/vergelijken`} className="stapel">
      <div className="versies__balk">
        <p>Kies bij Van de oude en bij Naar de nieuwe tekst.</p>
        <Knop>Vergelijken</Knop>
      </div>
      <Kaart titel="De tekst van nu">
        <div className="versies__rij">
          <div className="versies__keuze">
            <Keuze naam="naar" waarde="nu" wat="de tekst van nu" gekozen />
          </div>
          <p>
            <Verwijzing href={plan}>Het plan zoals er nu aan geschreven wordt</Verwijzing>
          </p>
        </div>
      </Kaart>
      {perDag(versies).map(({ dag, rijen }) => (
        <Kaart key={dag} titel={<Datum dag={dag} weekdag />}>
          <ul className="versies">
            {rijen.map((versie) => (
              <li key={versie.id} className="versies__rij">
                <div className="versies__keuze">
                  <Keuze
                    naam="van"
                    waarde={String(versie.id)}
                    wat={versie.naam}
                    gekozen={versie.id === nieuwste?.id}
                  />
                  <Keuze naam="naar" waarde={String(versie.id)} wat={versie.naam} />
                </div>
                <Versie versie={versie} plan={plan} />
              </li>
            ))}
          </ul>
        </Kaart>
      ))}
    </form>
  );
}

function Versie({ versie, plan }: { versie: Rij; plan: string }) {
  const { id, naam, soort, tijd, door, schrijvers, instemming, voorgelegd, vastgesteld } = versie;
  return (
    <div className="versies__wat">
      <p className="rij">
        <strong>
          <Verwijzing href={`${plan}/versies/${id}`}>{naam}</Verwijzing>
        </strong>
        {vastgesteld ? <Etiket merk>Vastgesteld</Etiket> : null}
        {voorgelegd ? <Etiket merk>Ligt voor</Etiket> : null}
        {soort === 'automatisch' ? <Etiket>automatisch</Etiket> : null}
      </p>
      <p className="klein gedempt">
        {tijd}
        {door ? ` · bewaard door ${door}` : ''}
        {schrijvers.length > 0 ? ` · geschreven door ${schrijvers.join(', ')}` : ''}
      </p>
      {instemming ? (
        <p className="klein">
          {instemming.akkoord} van {instemming.partijen.length} partijen akkoord
        </p>
      ) : null}
    </div>
  );
}

function Keuze({
  naam,
  waarde,
  wat,
  gekozen = false,
}: {
  naam: 'van' | 'naar';
  waarde: string;
  wat: string;
  gekozen?: boolean;
}) {
  return (
    <label className="versies__radio">
      <input type="radio" name={naam} value={waarde} defaultChecked={gekozen} />
      <span>
        {naam === 'van' ? 'Van' : 'Naar'}
        <span className="sr"> {wat}</span>
      </span>
    </label>
  );
}

function perDag(versies: readonly Rij[]): { dag: string; rijen: Rij[] }[] {
  const dagen = new Map<string, Rij[]>();
  for (const versie of versies) dagen.set(versie.dag, [...(dagen.get(versie.dag) ?? []), versie]);
  return [...dagen].map(([dag, rijen]) => ({ dag, rijen }));
}
