import { Form, Link, useNavigation } from '@remix-run/react';
import { UITKOMST } from '#app/lib/uitkomstplek.ts';
import { Fouten, type Veldfouten } from '#app/ui/fouten.tsx';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginering } from '../register/tabel.tsx';
import type { proefBeeld } from './beeld.ts';
import { Proeftabel } from './proeftabel.tsx';
import { VoorAlles } from './voor-alles.tsx';

interface ProefProps {
  id: number;
  beeld: ReturnType<typeof proefBeeld>;
  fouten: Veldfouten | undefined;
}

/** Wat er zou gebeuren, regel voor regel; en dan inlezen, alles of niets. */
export function Proef({ id, beeld, fouten }: ProefProps) {
  const pad = `/inlezen/${id}${beeld.zoek}`;
  const { formulier: _, ...perVeld } = fouten ?? {};
  return (
    <>
      {beeld.opmerkingen.map((zin) => (
        <Melding key={zin} soort="info">
          {zin}
        </Melding>
      ))}
      <Fouten fouten={perVeld} />
      <Samenvatting pad={pad} beeld={beeld} />
      {beeld.metBevestigen || beeld.vraagtReden > 0 || beeld.reden ? (
        <VoorAlles pad={pad} beeld={beeld} fouten={fouten} />
      ) : null}
      <Kaart
        strak
        titel="De regels"
        actie={<Filters filters={beeld.filters} id={id} />}
        voet={
          <div className="rij">
            <Knop form="keuzes" soort="stil">
              Keuzes bewaren
            </Knop>
            {beeld.paginas > 1 ? (
              <Paginering
                pagina={beeld.pagina}
                paginas={beeld.paginas}
                vorige={beeld.vorige === null ? null : `/inlezen/${id}${beeld.vorige}`}
                volgende={beeld.volgende === null ? null : `/inlezen/${id}${beeld.volgende}`}
              />
            ) : null}
          </div>
        }
      >
        {beeld.regels.length === 0 ? (
          <Leeg titel="Geen regels" />
        ) : (
          <Form id="keuzes" method="post" action={pad} preventScrollReset>
            <input type="hidden" name="handeling" value="keuzes" />
            <input type="hidden" name="zoek" value={beeld.zoek} />
            <Proeftabel regels={beeld.regels} magNieuw={beeld.magNieuw} fouten={fouten} />
          </Form>
        )}
      </Kaart>
    </>
  );
}

/** Wat er gebeurt, wat het tegenhoudt en wat je daar in één keer aan kunt doen. */
function Samenvatting({ pad, beeld }: { pad: string; beeld: ProefProps['beeld'] }) {
  const navigatie = useNavigation();
  const bezig = navigatie.formData?.get('handeling') === 'doe';
  return (
    <Kaart nadruk titel="Dit gebeurt er">
      <p id={UITKOMST} role="status" tabIndex={-1}>
        {beeld.zin === null ? (
          'Er is nog niets om in te lezen.'
        ) : (
          <Wat zin={beeld.zin} kan={beeld.tegen === null} />
        )}
      </p>
      {beeld.tegen === null ? null : <Melding soort="waarschuwing">{beeld.tegen}</Melding>}
      <Form method="post" action={pad} className="rij">
        <input type="hidden" name="vinger" value={beeld.vinger} />
        <input type="hidden" name="zoek" value={beeld.zoek} />
        {beeld.tegen === null ? (
          <Knop name="handeling" value="doe" aria-disabled={bezig}>
            {bezig ? 'Bezig met inlezen …' : 'Inlezen'}
          </Knop>
        ) : null}
        {beeld.voorstellen > 0 ? (
          <Knop soort="stil" name="handeling" value="voorstellen">
            Neem {beeld.voorstellen === 1 ? 'het voorstel' : `${beeld.voorstellen} voorstellen`} over
          </Knop>
        ) : null}
        {beeld.vragen > 0 && beeld.magNieuw ? (
          <Knop soort="stil" name="handeling" value="nieuw">
            Maak van elke vraag een nieuwe actie
          </Knop>
        ) : null}
        {beeld.fouten + beeld.vragen > 0 ? (
          <Knop soort="stil" name="handeling" value="overslaan">
            Sla{' '}
            {beeld.fouten + beeld.vragen === 1 ? 'die regel' : `die ${beeld.fouten + beeld.vragen} regels`}{' '}
            over
          </Knop>
        ) : null}
        {beeld.heeftKeuzes ? (
          <Knop soort="kaal" name="handeling" value="opnieuw">
            Vergeet alle keuzes
          </Knop>
        ) : null}
        <Knop soort="kaal" name="handeling" value="weg">
          Lijst weggooien
        </Knop>
      </Form>
    </Kaart>
  );
}

function Wat({ zin, kan }: { zin: string; kan: boolean }) {
  return (
    <>
      Inlezen zou <strong>{zin}</strong>.{kan ? ' Alles of niets, op jouw naam.' : null}
    </>
  );
}

function Filters({ filters, id }: { filters: ProefProps['beeld']['filters']; id: number }) {
  return (
    <nav aria-label="Regels filteren">
      <ul className="inleesfilters">
        {filters.map(({ naam, aantal, href, nu }) => (
          <li key={naam}>
            <Link
              className="utrecht-link utrecht-link--html-a"
              to={`/inlezen/${id}${href}`}
              aria-current={nu ? 'true' : undefined}
              preventScrollReset
            >
              {naam} <span className="getal">{aantal}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
