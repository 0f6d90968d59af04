import { Form, useNavigation } from '@remix-run/react';
import { Etiket } from '#app/ui/etiket.tsx';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import type { VoorraadBeeld } from './beeld.ts';

interface Props {
  openstaand: VoorraadBeeld['openstaand'];
  gekozen: readonly string[];
  magAgenderen: boolean;
}

/** Toezeggingen en besluiten die lopen en nog niet te laat zijn: aan te vinken en als één punt op de agenda te zetten. */
export function Openstaand({ openstaand, gekozen, magAgenderen }: Props) {
  const bezig = useNavigation().formMethod === 'POST';
  return (
    <section id="openstaand">
      <Kaart titel="Openstaande toezeggingen en besluiten" strak={openstaand.length > 0}>
        {openstaand.length === 0 ? (
          <Leeg titel="Er staat niets open">
            Wat over zijn termijn is staat bij de voorstellen; dat komt vanzelf terug.
          </Leeg>
        ) : (
          <>
            <p className="agenda__leeg gedempt klein">
              Nog niet te laat. Wat over zijn termijn is staat bij de voorstellen.
            </p>
            <Form method="post" preventScrollReset>
              <Lijst>
                {openstaand.map(({ bron, titel, zin, besloten, nr }) => (
                  <Regel
                    key={bron}
                    voor={
                      magAgenderen && nr === null ? (
                        <input
                          type="checkbox"
                          className="kiesvak"
                          name="bron"
                          value={bron}
                          aria-label={titel}
                          defaultChecked={gekozen.includes(bron)}
                        />
                      ) : (
                        <span className="licht-leeg" />
                      )
                    }
                    titel={
                      <>
                        {titel} {besloten ? <Etiket>besloten</Etiket> : null}
                      </>
                    }
                    onder={zin}
                    acties={nr === null ? null : <span className="klein">op de agenda: punt {nr}</span>}
                  />
                ))}
              </Lijst>
              {magAgenderen && openstaand.some(({ nr }) => nr === null) ? (
                <p className="agenda__meer">
                  <Knop soort="stil" name="handeling" value="openstaand" disabled={bezig}>
                    Zet wat aangevinkt is als één punt op de agenda
                  </Knop>
                </p>
              ) : null}
            </Form>
          </>
        )}
      </Kaart>
    </section>
  );
}
