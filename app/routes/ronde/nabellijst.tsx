import { Kaart } from '#app/ui/kaart.tsx';
import { Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { inZin } from '#domain/partij/partij.ts';
import type { Nabelregel } from './beeld.ts';

/** Wie nog niet alles gemeld heeft, wie daar te bereiken is en waar het om gaat. */
export function Nabellijst({
  regels,
  kreeg,
  vandaag,
  herinner,
}: {
  regels: readonly Nabelregel[];
  /** Per partij wat zij het laatst aan post kreeg. */
  kreeg: Readonly<Partial<Record<string, string>>>;
  /** Wie vandaag al herinnerd is; vaker kan niet. */
  vandaag: readonly string[];
  /** Waar een partij te herinneren is; null als dat niet kan. */
  herinner: string | null;
}) {
  return (
    <Kaart titel={`Nog niet alles gemeld (${regels.length})`} strak>
      {regels.length === 0 ? (
        <p className="rondes__leeg gedempt">Iedereen heeft alles gemeld.</p>
      ) : (
        <Lijst>
          {regels.map((regel) => (
            <Regel
              key={regel.slug}
              titel={regel.naam}
              onder={[`${regel.gevraagd - regel.gemeld} van ${regel.gevraagd} nog open`, kreeg[regel.slug]]
                .filter(Boolean)
                .join(' · ')}
              acties={
                herinner && regel.personen.length > 0 && !vandaag.includes(regel.slug) ? (
                  <Knoplink href={`${herinner}&partij=${encodeURIComponent(regel.slug)}`} klein>
                    Herinner<span className="sr"> {inZin(regel.naam)}</span>
                  </Knoplink>
                ) : null
              }
            >
              <Personen regel={regel} />
              <details className="uitklap klein">
                <summary>
                  Wat er nog open staat<span className="sr"> van {inZin(regel.naam)}</span>
                </summary>
                <ul>
                  {regel.open.map(({ sleutel, titel, href, paragraaf, planning }) => (
                    <li key={sleutel}>
                      <Verwijzing href={href}>{titel}</Verwijzing>{' '}
                      <span className="gedempt">
                        {[paragraaf ? `§ ${paragraaf}` : 'actie', planning].join(' · ')}
                      </span>
                    </li>
                  ))}
                </ul>
                {regel.alles ? (
                  <p>
                    En nog {regel.gevraagd - regel.gemeld - regel.open.length}.{' '}
                    <Verwijzing href={regel.alles}>Alles van {inZin(regel.naam)}</Verwijzing>
                  </p>
                ) : null}
              </details>
            </Regel>
          ))}
        </Lijst>
      )}
    </Kaart>
  );
}

function Personen({ regel: { personen, namens } }: { regel: Nabelregel }) {
  if (personen.length + namens.length === 0) {
    return <p className="klein">Niemand van deze partij heeft een account: bel of mail zelf.</p>;
  }
  return (
    <>
      {namens.length > 0 ? (
        <p className="klein">Niemand van deze partij heeft een account. Voor haar kan melden:</p>
      ) : null}
      <ul className="ronde__personen klein">
        {personen.map(({ naam, email }) => (
          <li key={email}>
            {naam}, <Mailadres email={email} />
          </li>
        ))}
        {namens.map(({ naam, email, partij }) => (
          <li key={email}>
            {naam} ({partij}), <Mailadres email={email} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Mailadres({ email }: { email: string }) {
  return (
    <a className="utrecht-link utrecht-link--html-a" href={`mailto:${email}`}>
      {email}
    </a>
  );
}
