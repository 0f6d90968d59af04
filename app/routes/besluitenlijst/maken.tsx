import { Form } from '@remix-run/react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import type { Lijststand } from '#domain/besluit/lijststuk.ts';
import type { LijstBeeld } from './beeld.ts';
import type { Mislukt } from './handeling.ts';

interface MakenProps {
  beeld: LijstBeeld;
  mis: Mislukt | undefined;
}

/** De lijst rondsturen: de eerste keer, of opnieuw als er iets veranderde. */
export function Rondsturen({ beeld, mis }: MakenProps) {
  const opnieuw = beeld.fase === 'rond';
  const fout = mis?.handeling === 'rondsturen' ? mis : undefined;
  return (
    <Kaart
      nadruk={!opnieuw || beeld.isGewijzigd}
      titel={opnieuw ? 'Opnieuw rondsturen' : 'Nakijken en rondsturen'}
    >
      <p>
        {opnieuw
          ? 'Wie nog niet akkoord is krijgt opnieuw bericht. Wie akkoord was met een eerdere versie wordt het opnieuw gevraagd.'
          : 'Klopt de lijst? Alle partijen aan tafel krijgen bericht en zeggen of zij het eens zijn; wie iets toezegde of toegezegd kreeg bevestigt dat.'}{' '}
        Wijzigen kan op de pagina van de{' '}
        <Verwijzing href={`/overleggen/${beeld.id}/vergadering`}>vergadering</Verwijzing>, tot de lijst
        definitief is.
      </p>
      <Form method="post" className="formulier" preventScrollReset>
        <div className="lijst__dag">
          <Tekstveld
            naam="reagerenTot"
            type="date"
            label="Reageren tot en met"
            defaultValue={
              fout?.waarden.reagerenTot ?? (opnieuw ? (beeld.reagerenTot ?? '') : beeld.voorstelTot)
            }
            fout={fout?.fouten.reagerenTot}
          />
        </div>
        {beeld.magMailen ? null : (
          <p className="klein">
            Er is geen mailserver ingesteld: partijen zien het bericht alleen in Vijfhoek.
          </p>
        )}
        <div>
          <Knop name="handeling" value="rondsturen" soort={opnieuw && !beeld.isGewijzigd ? 'stil' : 'hoofd'}>
            {opnieuw ? 'Stuur opnieuw rond' : 'Stuur de lijst rond'}
          </Knop>
        </div>
      </Form>
    </Kaart>
  );
}

export const STAND: Record<Lijststand, string> = {
  akkoord: 'akkoord',
  bezwaar: 'bezwaar',
  geen: 'nog niet gereageerd',
  opnieuw: 'reageerde op een eerdere versie',
};

/** Wie er al reageerde en wie niet. */
export function Reacties({ beeld }: Pick<MakenProps, 'beeld'>) {
  const { deelnemers, magMaken, magMailen } = beeld;
  const stil = deelnemers.filter(({ stand }) => stand === 'geen' || stand === 'opnieuw').length;
  return (
    <div id="reacties">
      <Kaart
        strak
        titel={magMaken ? `Reacties (${deelnemers.length - stil} van ${deelnemers.length})` : 'Onze reactie'}
        actie={
          magMaken && magMailen && stil > 0 ? (
            <Form method="post" preventScrollReset>
              <Knop soort="stil" klein name="handeling" value="herinneren">
                Herinner wie nog niet reageerde
              </Knop>
            </Form>
          ) : null
        }
      >
        <Lijst>
          {deelnemers.map(({ slug, naam, stand, heeftAccount, opmerking, reageerde }) => (
            <Regel
              key={slug}
              titel={naam}
              onder={
                reageerde ??
                (heeftAccount ? '' : 'Niemand van deze partij heeft een account: vraag het zelf na.')
              }
              acties={
                <span
                  className={`stand stand--${stand === 'bezwaar' ? 'slecht' : stand === 'akkoord' ? 'gewoon' : 'let_op'}`}
                >
                  {STAND[stand]}
                </span>
              }
            >
              {opmerking ? <p className="regels klein">{opmerking}</p> : null}
            </Regel>
          ))}
        </Lijst>
      </Kaart>
    </div>
  );
}

/** De lijst vastleggen. Is nog niet iedereen akkoord, dan kan dat pas na de laatste dag, en wetend dat het zo is. */
export function Definitief({ beeld, mis }: MakenProps) {
  const fout = mis?.handeling === 'definitief' ? mis : undefined;
  const nietBevestigd = beeld.toezeggingen.filter(({ bevestigd }) =>
    bevestigd.some(({ op }) => op === null),
  ).length;
  const niet = beeld.deelnemers.filter(({ stand }) => stand !== 'akkoord');
  return (
    <Kaart titel="Definitief maken">
      <p>De besluiten en toezeggingen krijgen dan hun nummer en veranderen niet meer.</p>
      {nietBevestigd > 0 ? (
        <Melding soort="waarschuwing">
          {nietBevestigd === 1 ? 'Eén toezegging is' : `${nietBevestigd} toezeggingen zijn`} niet door beide
          kanten bevestigd. Dat blijft erbij staan; bevestigen kan ook later nog.
        </Melding>
      ) : null}
      {beeld.nogNiet ? (
        <p className="gedempt">{beeld.nogNiet}</p>
      ) : (
        <Form method="post" className="formulier" preventScrollReset>
          {beeld.ondanks ? (
            <div>
              <label className="vinkje">
                <input
                  type="checkbox"
                  name="toch"
                  value="ja"
                  id="toch"
                  aria-invalid={fout?.fouten.toch ? true : undefined}
                />
                Ik weet dat nog niet iedereen akkoord is:{' '}
                {niet.map(({ naam, stand }) => `${naam} (${STAND[stand]})`).join(', ')}. Dat wordt vastgelegd.
              </label>
              {fout?.fouten.toch ? <p className="agenda__fout">{fout.fouten.toch}</p> : null}
            </div>
          ) : null}
          <div>
            <Knop name="handeling" value="definitief">
              Maak de lijst definitief
            </Knop>
          </div>
        </Form>
      )}
    </Kaart>
  );
}
