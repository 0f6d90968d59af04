import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Redenen } from '#app/ui/etiket.tsx';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import type { VoorraadBeeld } from './beeld.ts';
import { Kenmerken } from './kenmerken.tsx';

interface Props {
  voorraad: VoorraadBeeld['voorraad'];
  magAgenderen: boolean;
  /** Het punt dat gewijzigd wordt, of `nieuw`, met het formulier daarvoor. */
  open: { wat: number | 'nieuw'; formulier: ReactNode } | null;
}

/** De punten van het gremium die op een agenda wachten, met waarom. */
export function Voorraad({ voorraad, magAgenderen, open }: Props) {
  return (
    <section id="voorraad">
      <Kaart
        titel="Voorraad"
        strak
        voet={
          open?.wat === 'nieuw' ? (
            <div id="nieuw">{open.formulier}</div>
          ) : magAgenderen ? (
            <Link className="utrecht-link utrecht-link--html-a" to="?punt=nieuw#nieuw" preventScrollReset>
              Punt aan de voorraad toevoegen
            </Link>
          ) : null
        }
      >
        {voorraad.length === 0 ? (
          <Leeg titel="De voorraad is leeg">
            Hier staan punten zonder overleg: wat van een agenda af ging, en wat iemand alvast klaarzet.
          </Leeg>
        ) : null}
        <Lijst>
          {voorraad.map((punt) =>
            open?.wat === punt.id ? (
              <li key={punt.id} className="punt">
                {open.formulier}
              </li>
            ) : (
              <Regel
                key={punt.id}
                id={`punt-${punt.id}`}
                titel={punt.titel}
                onder={`“${punt.reden}” · ${punt.wanneer}`}
                acties={
                  magAgenderen ? (
                    <span className="rij">
                      <Link
                        className="utrecht-link utrecht-link--html-a klein"
                        to={`?punt=${punt.id}#voorraad`}
                        preventScrollReset
                      >
                        Bewerk<span className="sr"> {punt.titel}</span>
                      </Link>
                      <Form method="post" preventScrollReset>
                        <input type="hidden" name="punt" value={punt.id} />
                        <input type="hidden" name="versie" value={punt.versie} />
                        <Knop soort="stil" klein name="handeling" value="agenderen">
                          Op agenda<span className="sr">: {punt.titel}</span>
                        </Knop>
                      </Form>
                    </span>
                  ) : null
                }
              >
                <Kenmerken punt={punt} />
                <Redenen redenen={punt.redenen} />
              </Regel>
            ),
          )}
        </Lijst>
      </Kaart>
    </section>
  );
}
