import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { Standing } from '#app/ui/stand.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import type { standBeeld } from './beeld.ts';

type Beeld = ReturnType<typeof standBeeld>;

/** Waarop het meest gewacht wordt, met wie er wacht. */
export function WieWachtOpWie({ wachten, eerder }: Pick<Beeld, 'wachten'> & { eerder: string | null }) {
  return (
    <Kaart
      strak
      titel="Wie wacht op wie"
      actie={<Verwijzing href={eerder ? `/wachten?peildatum=${eerder}` : '/wachten'}>Per partij</Verwijzing>}
    >
      {wachten.length === 0 ? (
        <Leeg titel="Niemand wacht op iets dat vastzit" />
      ) : (
        <Lijst>
          {wachten.map((op) => (
            <Regel
              key={op.knoop}
              titel={<Verwijzing href={op.href}>{op.titel}</Verwijzing>}
              onder={
                <>
                  {[op.paragraaf, op.partijen].filter(Boolean).join(' · ')} ·{' '}
                  <Standing standing={op.standing} />
                  {op.deadline ? ` sinds ${langeDatum(op.deadline)}` : null}
                </>
              }
              acties={<Licht soort={op.licht} />}
            >
              <p className="klein">
                {op.aantal === 1 ? 'Hier wacht 1 ding op: ' : `Hier wachten ${op.aantal} dingen op: `}
                {op.eerste.map(({ knoop, titel, href }, plaats) => (
                  <span key={knoop}>
                    {plaats > 0 ? ', ' : null}
                    <Verwijzing href={href}>{titel}</Verwijzing>
                  </span>
                ))}
                {op.aantal > op.eerste.length ? ` en nog ${op.aantal - op.eerste.length}` : null}.
              </p>
            </Regel>
          ))}
        </Lijst>
      )}
    </Kaart>
  );
}

/** De jongste meldingen. */
export function NetGemeld({ gemeld }: { gemeld: Beeld['netGemeld'] }) {
  return (
    <Kaart strak titel="Net gemeld">
      {gemeld.length === 0 ? (
        <Leeg titel="Er is nog niets gemeld" />
      ) : (
        <Lijst>
          {gemeld.map(({ sleutel, titel, href, partij, licht, voortgang, toelichting, wanneer }) => (
            <Regel
              key={sleutel}
              titel={<Verwijzing href={href}>{titel}</Verwijzing>}
              onder={
                <>
                  {partij} · {wanneer}
                  {licht === 'afgerond' ? null : ` · ${voortgang}`}
                </>
              }
              acties={<Licht soort={licht} />}
            >
              {toelichting ? <p className="klein">“{toelichting}”</p> : null}
            </Regel>
          ))}
        </Lijst>
      )}
    </Kaart>
  );
}
