import { Form } from '@remix-run/react';
import { Redenen } from '#app/ui/etiket.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import type { weggelatenBeeld } from './voorstellen-beeld.ts';

/** Wat er niet voorgesteld wordt en waarom: eerst wat de secretaris zelf wegliet, dan wat volgens de regels geen reden heeft. */
export function Weggelaten({
  weggelaten: { groepen, zelf },
  magAgenderen,
  terug,
}: {
  weggelaten: ReturnType<typeof weggelatenBeeld>;
  magAgenderen: boolean;
  terug: string;
}) {
  return (
    <Kaart
      titel="Niet voorgesteld"
      strak
      actie={
        <Knoplink href={terug} klein>
          Terug naar de voorstellen
        </Knoplink>
      }
    >
      {zelf.length > 0 ? (
        <>
          <h3 className="agenda__meer">Weggelaten door de secretaris ({zelf.length})</h3>
          <Lijst>
            {zelf.map(({ sleutel, titel, href, zin, redenen }) => (
              <Regel
                key={sleutel}
                titel={href ? <Verwijzing href={href}>{titel}</Verwijzing> : titel}
                onder={zin}
                acties={
                  magAgenderen ? (
                    <Form method="post" preventScrollReset>
                      <input type="hidden" name="sleutel" value={sleutel} />
                      <Knop soort="stil" klein name="handeling" value="terugzetten">
                        Zet terug
                        <span className="sr"> bij de voorstellen: {titel}</span>
                      </Knop>
                    </Form>
                  ) : null
                }
              >
                {redenen.length > 0 ? (
                  <Redenen redenen={redenen} />
                ) : (
                  <p className="klein gedempt">Er is nu geen reden meer om dit voor te stellen.</p>
                )}
              </Regel>
            ))}
          </Lijst>
          <h3 className="agenda__meer">Volgens de stand niet nodig</h3>
        </>
      ) : null}
      {groepen.map(({ naam, dingen }) => (
        <details key={naam} className="agenda__meer">
          <summary>
            {naam} ({dingen.length})
          </summary>
          <Lijst>
            {dingen.map(({ sleutel, titel, href, paragraaf, zin }) => (
              <Regel
                key={sleutel}
                titel={<Verwijzing href={href}>{titel}</Verwijzing>}
                onder={[paragraaf, zin].filter(Boolean).join(' · ')}
              />
            ))}
          </Lijst>
        </details>
      ))}
    </Kaart>
  );
}
