import { Form, Link, useNavigation } from '@remix-run/react';

import { UITKOMST } from '#app/lib/uitkomstplek.ts';
import { Etiket } from '#app/ui/etiket.tsx';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import { Bevindingen } from '../inlezing/bevindingen.tsx';
import { Paginering } from '../register/tabel.tsx';
import { type proefBeeld, UITKOMST_NAAM } from './beeld.ts';

interface ProefProps {
  pad: string;
  beeld: ReturnType<typeof proefBeeld>;
}

/** Wat er zou gebeuren, regel voor regel; en dan inlezen, alles of niets. */
export function Proef({ pad, beeld }: ProefProps) {
  return (
    <>
      {beeld.opmerkingen.map((zin) => (
        <Melding key={zin} soort="info">
          {zin}
        </Melding>
      ))}
      <Samenvatting pad={pad} beeld={beeld} />
      <Kaart
        strak
        titel="De regels"
        actie={<Filters pad={pad} filters={beeld.filters} />}
        voet={
          beeld.paginas > 1 ? (
            <Paginering
              pagina={beeld.pagina}
              paginas={beeld.paginas}
              vorige={beeld.vorige === null ? null : `${pad}${beeld.vorige}`}
              volgende={beeld.volgende === null ? null : `${pad}${beeld.volgende}`}
            />
          ) : null
        }
      >
        {beeld.regels.length === 0 ? (
          <Leeg titel="Geen regels" />
        ) : (
          <Tabel bijschrift="De regels van het bestand" stapel>
            <thead>
              <tr>
                <th scope="col">Rij</th>
                <th scope="col">Regel</th>
                <th scope="col">Wat er gebeurt</th>
              </tr>
            </thead>
            <tbody>
              {beeld.regels.map((regel) => (
                <tr key={regel.nr}>
                  <td data-kop="Rij" className="getal">
                    {regel.nr}
                  </td>
                  <td data-kop="Regel" className="inleesregel">
                    <span className="inleesregel__titel">{regel.titel}</span>
                    <Bevindingen soort="fout" bevindingen={regel.fouten} />
                    <Bevindingen soort="waarschuwing" bevindingen={regel.waarschuwingen} />
                  </td>
                  <td data-kop="Wat er gebeurt">
                    <Etiket merk={regel.uitkomst === 'fout'}>{UITKOMST_NAAM[regel.uitkomst]}</Etiket>{' '}
                    {regel.wat ? <span className="gedempt klein">{regel.wat}</span> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </Tabel>
        )}
      </Kaart>
    </>
  );
}

/** Wat er gebeurt, wat het tegenhoudt en wat je daaraan kunt doen. */
function Samenvatting({ pad, beeld }: ProefProps) {
  const bezig = useNavigation().formData?.get('handeling') === 'doe';
  const { zin, tegen, fouten, zonder, ongelezen, overgeslagen } = beeld;
  return (
    <Kaart nadruk titel="Dit gebeurt er">
      <p id={UITKOMST} role="status" tabIndex={-1}>
        {zin === null ? (
          'Er is nog niets om in te lezen.'
        ) : (
          <>
            Inlezen zou <strong>{zin}</strong>.{tegen === null ? ' Alles of niets.' : null}
          </>
        )}
      </p>
      {zonder ? (
        <p>Voor vraag {zonder} staat er geen kolom in het bestand. Wat daar al geantwoord is blijft staan.</p>
      ) : null}
      {ongelezen.length > 0 ? (
        <p className="gedempt">Deze kolommen lees ik niet: {ongelezen.join(', ')}.</p>
      ) : null}
      {tegen === null ? null : <Melding soort="waarschuwing">{tegen}</Melding>}
      <Form method="post" action={pad} className="rij">
        <input type="hidden" name="vinger" value={beeld.vinger} />
        {tegen === null ? (
          <Knop name="handeling" value="doe" disabled={bezig}>
            {bezig ? 'Bezig met inlezen …' : 'Inlezen'}
          </Knop>
        ) : null}
        {fouten > 0 ? (
          <Knop soort="stil" name="handeling" value="overslaan">
            {fouten === 1 ? 'Sla die regel over' : `Sla die ${fouten} regels over`}
          </Knop>
        ) : null}
        {overgeslagen > 0 ? (
          <Knop soort="kaal" name="handeling" value="alles">
            Niets overslaan
          </Knop>
        ) : null}
        <Knop soort="kaal" name="handeling" value="weg">
          Bestand weggooien
        </Knop>
      </Form>
    </Kaart>
  );
}

function Filters({ pad, filters }: { pad: string; filters: ProefProps['beeld']['filters'] }) {
  return (
    <nav aria-label="Regels filteren">
      <ul className="inleesfilters">
        {filters.map(({ naam, aantal, href, nu }) => (
          <li key={naam}>
            <Link
              className="utrecht-link utrecht-link--html-a"
              to={`${pad}${href}`}
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
