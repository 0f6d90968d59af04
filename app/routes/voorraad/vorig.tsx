import { Form } from '@remix-run/react';
import { Redenen } from '#app/ui/etiket.tsx';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import type { VoorraadBeeld } from './beeld.ts';
import { Kenmerken } from './kenmerken.tsx';

/** Wat er van het vorige overleg niet af is, om door te schuiven. */
export function Vorig({ vorig, magAgenderen }: { vorig: VoorraadBeeld['vorig']; magAgenderen: boolean }) {
  if (!vorig || vorig.punten.length === 0) {
    return (
      <section id="vorig">
        <Kaart titel="Van het vorige overleg">
          <Leeg titel="Niets om door te schuiven">
            {vorig
              ? `Alles van ${langeDatum(vorig.datum)} is afgehandeld.`
              : 'Van een eerder overleg is geen vastgestelde agenda: er is niets om door te schuiven.'}
          </Leeg>
        </Kaart>
      </section>
    );
  }
  return (
    <section id="vorig">
      <Kaart
        titel="Van het vorige overleg"
        strak
        actie={<Verwijzing href={vorig.href}>{langeDatum(vorig.datum)}</Verwijzing>}
      >
        <Lijst>
          {vorig.punten.map((punt) => (
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
    </section>
  );
}
