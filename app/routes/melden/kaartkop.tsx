import { Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Signaal } from '#app/ui/stand.tsx';
import { Bijzonderheden, titelVan } from './bijzonderheden.tsx';
import type { Kaart } from './kaart.ts';

/** Boven het formulier: wat je moet weten om te melden, in de volgorde waarin je het nodig hebt. */
export function Kaartkop({ kaart }: { kaart: Kaart }) {
  const { href, soort, gemeldOp, berekend, signaal, vorige, anderen, verschil } = kaart;
  return (
    <div className="stapel stapel--dicht">
      <div className="rij kaartkop__titel">
        <h3 className="regel__titel">{titelVan(kaart)}</h3>
        {gemeldOp ? <span className="gemeld">✓ gemeld {gemeldOp}</span> : null}
      </div>
      <div className="regel__onder">
        <Bijzonderheden rij={kaart} />
        {' · '}
        <Verwijzing href={href}>{soort === 'actie' ? 'Bekijk de actie' : 'Bekijk de afspraak'}</Verwijzing>
      </div>
      <dl className="feiten">
        <dt>Berekend</dt>
        <dd>
          <Licht soort={berekend.licht} /> {berekend.zin}
          {signaal ? (
            <>
              {' '}
              <Signaal gemeld={signaal} berekend={berekend.licht} />
            </>
          ) : null}
        </dd>
        {vorige ? (
          <>
            <dt>Vorige melding</dt>
            <dd>
              {vorige.antwoord} <Licht soort={vorige.licht} />
              {vorige.voorlopig ? ' voorlopig,' : ''} {vorige.wanneer}
              {vorige.door ? ` door ${vorige.door}` : ' (ingelezen)'}
              {vorige.toelichting ? <q className="woorden">{vorige.toelichting}</q> : null}
            </dd>
          </>
        ) : null}
        {anderen.length > 0 ? (
          <>
            <dt>Gedeeld met</dt>
            <dd>
              <ul className="anderen">
                {anderen.map(({ partij, antwoord, licht }) => (
                  <li key={partij}>
                    <b>{partij}</b> {licht === 'niet_gemeld' ? null : `${antwoord} `}
                    <Licht soort={licht} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        ) : null}
      </dl>
      {verschil ? (
        <Melding soort="waarschuwing" titel="Verschil in beeld">
          <p>
            {verschil.zin}{' '}
            <Verwijzing href={verschil.href}>Leg uit of spreek af wat “afgerond” betekent</Verwijzing>
          </p>
        </Melding>
      ) : null}
    </div>
  );
}
