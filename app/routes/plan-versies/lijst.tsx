import { Form } from '@remix-run/react';
import type { VersieBeeld } from '#app/lib/versiebeeld.ts';
import type { WisBeeld } from '#app/lib/wisbeeld.ts';
import { Etiket } from '#app/ui/etiket.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';

type Rij = VersieBeeld & { schrijvers: string[] };

interface VersielijstProps {
  versies: readonly Rij[];
  gewist: readonly WisBeeld[];
  plan: string;
}

/**
 * De versies per dag, met twee kolommen om te kiezen wat je vergelijkt, en ertussen dat er iets gewist is. Een gewoon formulier: het
 * werkt zonder JavaScript.
 */
export function Versielijst({ versies, gewist, plan }: VersielijstProps) {
  const [nieuwste] = versies;
  return (
    <Form method="get" action={`${plan}/vergelijken`} className="stapel">
      {nieuwste ? (
        <div className="versies__balk">
          <p>Kies bij Van de oude en bij Naar de nieuwe tekst.</p>
          <Knop>Vergelijken</Knop>
        </div>
      ) : null}
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
      {perDag(versies, gewist).map(({ dag, regels }) => (
        <Kaart key={dag} titel={<Datum dag={dag} weekdag />}>
          <ul className="versies">
            {regels.map((regel) =>
              'zin' in regel ? (
                <li key={`gewist-${regel.id}`} className="versies__gewist">
                  <p>{regel.zin}</p>
                  <p className="klein gedempt">Reden: {regel.reden}</p>
                </li>
              ) : (
                <li key={regel.id} className="versies__rij">
                  <div className="versies__keuze">
                    <Keuze
                      naam="van"
                      waarde={String(regel.id)}
                      wat={regel.naam}
                      gekozen={regel.id === nieuwste?.id}
                    />
                    <Keuze naam="naar" waarde={String(regel.id)} wat={regel.naam} />
                  </div>
                  <Versie versie={regel} plan={plan} />
                </li>
              ),
            )}
          </ul>
        </Kaart>
      ))}
    </Form>
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

/** Alles per dag, het laatste eerst. */
function perDag(versies: readonly Rij[], gewist: readonly WisBeeld[]) {
  const dagen = new Map<string, (Rij | WisBeeld)[]>();
  const moment = ({ dag, tijd }: Rij | WisBeeld) => `${dag} ${tijd}`;
  for (const regel of [...gewist, ...versies].sort((a, b) => moment(b).localeCompare(moment(a))))
    dagen.set(regel.dag, [...(dagen.get(regel.dag) ?? []), regel]);
  return [...dagen].map(([dag, regels]) => ({ dag, regels }));
}
