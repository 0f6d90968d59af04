import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Etiket, Soort } from '#app/ui/etiket.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import type { LijstBeeld } from './beeld.ts';

/** Wat er besloten is. */
export function Besluiten({ besluiten, fase }: Pick<LijstBeeld, 'besluiten' | 'fase'>) {
  return (
    <Kaart strak titel="Besluiten">
      {besluiten.length === 0 ? (
        <Leeg titel="Er is niets besloten" />
      ) : (
        <Lijst>
          {besluiten.map((besluit) => (
            <Regel
              key={besluit.id}
              id={`besluit-${besluit.id}`}
              voor={<Nummer nr={besluit.nr} />}
              titel={<span className="regels">{besluit.tekst}</span>}
              onder={
                <Onder regel={besluit}>
                  <Soort>{besluit.uitkomst}</Soort>
                </Onder>
              }
              acties={
                fase === 'rond' || fase === 'definitief' ? (
                  <Verwijzing href={`/besluiten/${besluit.id}`}>
                    Open<span className="sr"> besluit {besluit.nr ?? besluit.tekst}</span>
                  </Verwijzing>
                ) : null
              }
            >
              {besluit.toelichting ? <p className="regels klein">{besluit.toelichting}</p> : null}
              <p className="klein">
                {[besluit.gebonden ? `Gebonden: ${besluit.gebonden}` : 'Bindt niemand'].join(' · ')}
                {besluit.termijn ? (
                  <>
                    {' '}
                    · uiterlijk <Datum dag={besluit.termijn} />
                  </>
                ) : null}
              </p>
              <Wijziging wijziging={besluit.wijziging} />
            </Regel>
          ))}
        </Lijst>
      )}
    </Kaart>
  );
}

/** Wat er toegezegd is, met wie het bevestigde. */
export function Toezeggingen({ toezeggingen, fase }: Pick<LijstBeeld, 'toezeggingen' | 'fase'>) {
  return (
    <div id="toezeggingen">
      <Kaart strak titel="Toezeggingen">
        {toezeggingen.length === 0 ? (
          <Leeg titel="Er is niets toegezegd" />
        ) : (
          <Lijst>
            {toezeggingen.map((toezegging) => (
              <Regel
                key={toezegging.id}
                id={`toezegging-${toezegging.id}`}
                voor={<Nummer nr={toezegging.nr} />}
                titel={<span className="regels">{toezegging.inhoud}</span>}
                onder={
                  <Onder regel={toezegging}>
                    {toezegging.van} aan {toezegging.aan}
                  </Onder>
                }
                acties={
                  toezegging.magBevestigen ? (
                    <Form method="post" preventScrollReset>
                      <input type="hidden" name="handeling" value="bevestigen" />
                      <input type="hidden" name="toezegging" value={toezegging.id} />
                      <Knop klein name="versie" value={toezegging.versie}>
                        Bevestig<span className="sr"> de toezegging: {toezegging.inhoud}</span>
                      </Knop>
                    </Form>
                  ) : fase === 'rond' || fase === 'definitief' ? (
                    <Verwijzing href={`/toezeggingen/${toezegging.id}`}>
                      Open<span className="sr"> toezegging {toezegging.nr ?? toezegging.inhoud}</span>
                    </Verwijzing>
                  ) : null
                }
              >
                {toezegging.voorwaarde ? (
                  <p className="regels klein">Voorwaarde: {toezegging.voorwaarde}</p>
                ) : null}
                <p className="klein">
                  {toezegging.termijn ? (
                    <>
                      Uiterlijk <Datum dag={toezegging.termijn} /> ·{' '}
                    </>
                  ) : null}
                  <Bevestigd bevestigd={toezegging.bevestigd} />
                </p>
                <Wijziging wijziging={toezegging.wijziging} />
              </Regel>
            ))}
          </Lijst>
        )}
      </Kaart>
    </div>
  );
}

function Nummer({ nr }: { nr: number | null }) {
  return <span className="besluitnummer getal">{nr === null ? '–' : nr}</span>;
}

function Onder({
  regel: { punt, besloten },
  children,
}: {
  regel: { punt: string | null; besloten: string | null };
  children: ReactNode;
}) {
  return (
    <>
      {children}
      {punt ? <> · {punt}</> : null}
      {besloten ? (
        <>
          {' '}
          <Etiket merk>besloten, alleen voor {besloten}</Etiket>
        </>
      ) : null}
    </>
  );
}

function Bevestigd({ bevestigd }: { bevestigd: { partij: string; op: string | null }[] }) {
  const niet = bevestigd.filter(({ op }) => op === null).map(({ partij }) => partij);
  if (niet.length === 0) return 'Door beide bevestigd';
  return <strong>Niet bevestigd door {[...new Set(niet)].join(' en ')}</strong>;
}

/** Wat er sinds het rondsturen veranderde. */
function Wijziging({ wijziging }: { wijziging: string | null }) {
  if (wijziging === null) return null;
  return (
    <p className="lijstwijziging klein">
      {wijziging === '' ? (
        <strong>Na het rondsturen toegevoegd</strong>
      ) : (
        <>
          <strong>Na het rondsturen gewijzigd.</strong> Eerst stond er: {wijziging}
        </>
      )}
    </p>
  );
}
