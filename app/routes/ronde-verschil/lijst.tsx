import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import type { Verschilsoort } from '#domain/ronde/verschil.ts';
import type { Regelbeeld, Verschilbeeld } from './beeld.ts';

export const TITEL: Record<Verschilsoort, string> = {
  slechter: 'Slechter geworden',
  beter: 'Beter geworden',
  afgerond: 'Afgerond',
  nieuw: 'Nieuw gevraagd',
  stil: 'Niet gemeld in deze ronde',
};

/** Alles waar hetzelfde mee gebeurde. */
export function Verschillijst({ soort, aantal, regels }: Verschilbeeld['lijsten'][number]) {
  const meer = aantal - regels.length;
  return (
    <div id={soort}>
      <Kaart
        titel={`${TITEL[soort]} (${aantal})`}
        strak
        voet={meer > 0 ? `En nog ${meer}. Kies hierboven een partij of opgave om ze te zien.` : undefined}
      >
        <Lijst>
          {regels.map((regel) => (
            <Regel
              key={regel.sleutel}
              titel={<Verwijzing href={regel.href}>{regel.titel}</Verwijzing>}
              onder={regel.bij}
              acties={soort === 'stil' ? <Was {...regel} /> : <Wending {...regel} />}
            >
              {regel.toelichting && soort !== 'stil' ? (
                <p className="klein regels">{regel.toelichting}</p>
              ) : null}
            </Regel>
          ))}
        </Lijst>
      </Kaart>
    </div>
  );
}

/** Van welk licht naar welk. */
function Wending({ was, nu }: Pick<Regelbeeld, 'was' | 'nu'>) {
  return (
    <span className="wending">
      {was ? (
        <>
          <Licht soort={was} voor="was" /> <span aria-hidden="true">→</span>
        </>
      ) : null}
      <Licht soort={nu} voor={was ? 'nu' : undefined} />
    </span>
  );
}

/** Wat er het laatst gemeld was, want in deze ronde is dat niet gebeurd. */
function Was({ nu, voortgang }: Pick<Regelbeeld, 'nu' | 'voortgang'>) {
  return nu === 'niet_gemeld' ? (
    <span className="gedempt klein">nog nooit gemeld</span>
  ) : (
    <span className="wending">
      <Licht soort={nu} voor="eerder" /> <span className="klein">{voortgang}</span>
    </span>
  );
}
