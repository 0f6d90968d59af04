import { Form } from '@remix-run/react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import type { PostBeeld } from './post-beeld.ts';

interface PostProps {
  post: PostBeeld;
  hier: string;
  /** Of er nu uitgenodigd en herinnerd kan worden. */
  magUitnodigen: boolean;
  magHerinneren: boolean;
  /** Hoeveel mails er net klaargelegd zijn, of null. */
  gemaild: number | null;
}

/** De post van een ronde: wat uitging, wat niet aankwam, en wat je kunt sturen. */
export function Post({ post, hier, magUitnodigen, magHerinneren, gemaild }: PostProps) {
  const { weg, verstuurd, wachtend, mislukt, laatste } = post;
  return (
    <div id="post">
      <Kaart titel="Mail">
        <p role="status">
          {gemaild === null || wachtend === 0
            ? null
            : `${gemaild === 1 ? '1 mail ligt klaar en gaat' : `${gemaild} mails liggen klaar en gaan`} nu uit. `}
          {verstuurd === 0 && wachtend === 0
            ? 'Er is nog niets gestuurd.'
            : `${verstuurd} verstuurd${wachtend > 0 ? `, ${wachtend} ${wachtend === 1 ? 'wacht' : 'wachten'}` : ''}.`}
        </p>
        {weg.soort === 'geen' ? (
          <p className="klein">
            Er is geen mailserver ingesteld, dus er kan geen mail uit. Vraag de beheerder.
          </p>
        ) : null}
        {weg.soort === 'opvang' ? (
          <p className="klein">
            Dit is een proefomgeving: mail gaat niet de deur uit maar komt in de map <code>{weg.map}</code>.
          </p>
        ) : null}
        {weg.soort !== 'geen' && (magUitnodigen || magHerinneren) ? (
          <div className="rij">
            {magUitnodigen ? (
              <Knoplink
                href={`${hier}/mail?soort=uitnodiging`}
                soort={verstuurd + wachtend === 0 ? 'hoofd' : 'stil'}
              >
                Uitnodigen
              </Knoplink>
            ) : null}
            {magHerinneren ? (
              <Knoplink href={`${hier}/mail?soort=herinnering`}>Herinner wie nog niet alles meldde</Knoplink>
            ) : null}
          </div>
        ) : null}
        {mislukt.length > 0 ? (
          <Mislukt mislukt={mislukt} magOpnieuw={magUitnodigen || magHerinneren} />
        ) : null}
        {laatste.length > 0 ? (
          <details className="uitklap klein">
            <summary>Wat er gestuurd is</summary>
            <ul className="ronde__personen">
              {laatste.map(({ id, wat, wanneer, onderwerp, tekst }) => (
                <li key={id}>
                  <details className="brief">
                    <summary>
                      {wat}: {wanneer}
                    </summary>
                    <div className="brief__tekst">
                      <p>
                        <b>{onderwerp}</b>
                      </p>
                      <p className="regels">{tekst}</p>
                    </div>
                  </details>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </Kaart>
    </div>
  );
}

function Mislukt({ mislukt, magOpnieuw }: Pick<PostBeeld, 'mislukt'> & { magOpnieuw: boolean }) {
  return (
    <Melding
      soort="waarschuwing"
      titel={mislukt.length === 1 ? 'Een mail kwam niet aan' : `${mislukt.length} mails kwamen niet aan`}
    >
      <ul>
        {mislukt.map(({ id, wat, fout, straks }) => (
          <li key={id}>
            {wat}. {fout} {straks}
          </li>
        ))}
      </ul>
      {magOpnieuw ? (
        <Form method="post">
          <Knop soort="stil" klein name="handeling" value="opnieuw">
            Nu opnieuw proberen
          </Knop>
        </Form>
      ) : null}
    </Melding>
  );
}
