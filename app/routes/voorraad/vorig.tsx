import { Form } from '@remix-run/react';
import { Redenen } from '#app/ui/etiket.tsx';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import type { VoorraadBeeld } from './beeld.ts';
import { Kenmerken } from './kenmerken.tsx';

/** Wat er van het vorige overleg niet af is, en wat er op een afgezegd overleg stond, om door te schuiven. */
export function Vorig({ eerder, magAgenderen }: { eerder: VoorraadBeeld['eerder']; magAgenderen: boolean }) {
  return (
    <section id="vorig" className="stapel">
      {eerder.length === 0 ? (
        <Kaart titel="Van het vorige overleg">
          <Leeg titel="Niets om door te schuiven">
            Van een eerder overleg is geen vastgestelde agenda: er is niets om door te schuiven.
          </Leeg>
        </Kaart>
      ) : null}
      {eerder.map((van) => (
        <Eerder key={van.id} van={van} magAgenderen={magAgenderen} />
      ))}
    </section>
  );
}

function Eerder({ van, magAgenderen }: { van: VoorraadBeeld['eerder'][number]; magAgenderen: boolean }) {
  const titel = van.afgezegd ? 'Van een afgezegd overleg' : 'Van het vorige overleg';
  if (van.punten.length === 0) {
    return (
      <Kaart titel={titel}>
        <Leeg titel="Niets om door te schuiven">
          {van.afgezegd
            ? `Op de agenda van ${langeDatum(van.datum)} stond niets.`
            : `Alles van ${langeDatum(van.datum)} is afgehandeld.`}
        </Leeg>
      </Kaart>
    );
  }
  return (
    <Kaart titel={titel} strak actie={<Verwijzing href={van.href}>{langeDatum(van.datum)}</Verwijzing>}>
      <Lijst>
        {van.punten.map((punt) => (
          <Regel
            key={punt.id}
            titel={`${punt.nr}. ${punt.titel}`}
            onder={punt.zin}
            acties={
              punt.waar ? (
                <span className="klein">
                  {punt.waar.href ? (
                    <Verwijzing href={punt.waar.href}>{punt.waar.tekst}</Verwijzing>
                  ) : (
                    punt.waar.tekst
                  )}
                </span>
              ) : magAgenderen ? (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="punt" value={punt.id} />
                  <Knop soort="stil" klein name="handeling" value="doorschuiven">
                    Schuif door<span className="sr">: {punt.titel}</span>
                  </Knop>
                </Form>
              ) : null
            }
          >
            <Kenmerken punt={punt} />
            <Redenen redenen={punt.redenen} />
          </Regel>
        ))}
      </Lijst>
    </Kaart>
  );
}
