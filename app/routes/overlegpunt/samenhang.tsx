import { Form } from '@remix-run/react';
import { Fouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { Keuzelijst, Tekstveld } from '#app/ui/velden.tsx';
import { RELATIESOORTEN } from '#domain/overleg/overleg.ts';
import { RELATIE_NAAM } from '#domain/overleg/relatie.ts';
import type { RelatieBeeld, Relatiekeuzes } from './beeld.ts';
import type { Terug } from './handeling.ts';

interface Props {
  relaties: readonly RelatieBeeld[];
  magWijzigen: boolean;
  /** Waarmee het samen kan hangen, als het formulier openstaat. */
  keuzes: Relatiekeuzes | null;
  terug: Terug | null;
  hier: string;
}

/** Hoe dit besluit samenhangt met andere, ook wat die over dit besluit zeggen. */
export function Samenhang({ relaties, magWijzigen, keuzes, terug, hier }: Props) {
  if (relaties.length === 0 && !magWijzigen) return null;
  return (
    <div id="samenhang">
      <Kaart
        titel="Samenhang met andere besluiten"
        strak
        actie={
          magWijzigen && !keuzes ? (
            <span className="niet-afdrukken">
              <Knoplink href="?bewerk=relatie#samenhang" klein>
                Toevoegen
              </Knoplink>
            </span>
          ) : null
        }
      >
        {relaties.length === 0 && !keuzes ? (
          <p className="gedempt kaart__tekst">Hangt met geen ander besluit samen.</p>
        ) : null}
        <Lijst>
          {relaties.map(({ id, woord, titel, href, toelichting }) => (
            <Regel
              key={id}
              titel={
                <>
                  <span className="gedempt">Dit besluit {woord}</span>{' '}
                  {href ? <Verwijzing href={href}>{titel}</Verwijzing> : titel}
                </>
              }
              onder={toelichting}
              acties={
                magWijzigen ? (
                  <Form method="post" className="niet-afdrukken" preventScrollReset>
                    <Knop soort="kaal" klein name="handeling" value={`relatie-weg:${id}`}>
                      Weghalen
                      <span className="sr">
                        : {woord} {titel}
                      </span>
                    </Knop>
                  </Form>
                ) : null
              }
            />
          ))}
        </Lijst>
        {keuzes ? (
          <Form method="post" className="formulier kaart__tekst" noValidate preventScrollReset>
            <Fouten fouten={terug?.fouten} />
            <Keuzelijst
              naam="soort"
              label="Dit besluit"
              defaultValue={terug?.waarden.soort ?? ''}
              fout={terug?.fouten.soort}
            >
              <option value="">kies</option>
              {RELATIESOORTEN.map((soort) => (
                <option key={soort} value={soort}>
                  {RELATIE_NAAM[soort].heen}
                </option>
              ))}
            </Keuzelijst>
            <Keuzelijst
              naam="met"
              label="Welk besluit?"
              defaultValue={terug?.waarden.met ?? ''}
              fout={terug?.fouten.met}
            >
              <option value="">kies</option>
              <Groep label="Op deze agenda" keuzes={keuzes.punten} />
              <Groep label="Eerder besloten" keuzes={keuzes.besluiten} />
            </Keuzelijst>
            <Tekstveld
              naam="toelichting"
              label="Waarom"
              optioneel
              defaultValue={terug?.waarden.toelichting ?? ''}
              fout={terug?.fouten.toelichting}
            />
            <div className="rij">
              <Knop name="handeling" value="relatie">
                Toevoegen
              </Knop>
              <Knoplink href={hier} soort="kaal">
                Annuleren
              </Knoplink>
            </div>
          </Form>
        ) : null}
      </Kaart>
    </div>
  );
}

/** Keuzes onder een kopje; zonder keuzes is er ook geen kopje. */
export function Groep({
  label,
  keuzes,
}: {
  label: string;
  keuzes: readonly { waarde: string; naam: string }[];
}) {
  if (keuzes.length === 0) return null;
  return (
    <optgroup label={label}>
      {keuzes.map(({ waarde, naam }) => (
        <option key={waarde} value={waarde}>
          {naam}
        </option>
      ))}
    </optgroup>
  );
}
