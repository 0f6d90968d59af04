import { Etiket, Soort } from '#app/ui/etiket.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { UITKOMST_NAAM } from '#domain/besluit/besluit.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import { Status } from '../overleg/statussen.tsx';
import { Verschiltekst } from '../vergadering/verschil.tsx';
import type { SchermBeeld } from './beeld.ts';

type Punt = NonNullable<SchermBeeld['punt']>;

/** Het punt dat aan de orde is: wat er gevraagd wordt, de keuze, hoe het ermee staat, en wat er al besloten is. */
export function Schermpunt({ punt, aantal }: { punt: Punt; aantal: number }) {
  const { nr, titel, soort, inbrenger, toelichter, besloten, gevraagdBesluit, keuze, opties, advies } = punt;
  return (
    <div className="scherm__punt">
      <div className="scherm__titel">
        <p className="scherm__waar">
          <span className="getal">
            Punt {nr} van {aantal}
          </span>
          <Soort>{soort}</Soort>
          {inbrenger ? <span>{inbrenger} brengt in</span> : null}
          {toelichter ? <span>{toelichter} licht toe</span> : null}
          {besloten ? <Etiket merk>Besloten deel</Etiket> : null}
        </p>
        <h1>{titel}</h1>
      </div>
      {punt.besluiten.length > 0 ? (
        <Besluiten besluiten={punt.besluiten} />
      ) : gevraagdBesluit ? (
        <section className="scherm__besluit">
          <h2>Gevraagd besluit</h2>
          <p className="regels">{gevraagdBesluit}</p>
        </section>
      ) : null}
      {keuze || opties.length > 0 || advies ? (
        <section className="scherm__kaart">
          {keuze ? (
            <div>
              <h2>De keuze</h2>
              <p className="regels">{keuze}</p>
            </div>
          ) : null}
          {opties.length > 0 ? (
            <ol className="scherm__opties">
              {opties.map((optie) => (
                <li key={optie.titel}>
                  <strong>{optie.titel}</strong>
                  {optie.gevolgen ? <span>{optie.gevolgen}</span> : null}
                </li>
              ))}
            </ol>
          ) : null}
          {advies ? (
            <div>
              <h2>Advies</h2>
              <p className="regels">{advies}</p>
            </div>
          ) : null}
        </section>
      ) : null}
      {punt.statussen.length > 0 ? (
        <section>
          <h2>Hoe het ermee staat</h2>
          <ul className="scherm__statussen">
            {punt.statussen.map((status) => (
              <li key={status.sleutel}>
                <Status status={status} />
              </li>
            ))}
            {punt.meerStatussen > 0 ? <li className="gedempt">en nog {punt.meerStatussen}</li> : null}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

/** Wat er vastgelegd is, zoals het straks in de besluitenlijst staat: wie meeleest kan er meteen iets van zeggen. */
function Besluiten({ besluiten }: { besluiten: Punt['besluiten'] }) {
  return (
    <section className="scherm__besluit scherm__besluit--genomen">
      {besluiten.map(({ id, uitkomst, tekst, termijn, gebonden, verschil }) => (
        <div key={id}>
          <h2 className={`uitkomst uitkomst--${uitkomst}`}>{UITKOMST_NAAM[uitkomst]}</h2>
          <p className="tekstverschil">
            {verschil ? <Verschiltekst stukken={verschil.filter(({ soort }) => soort !== 'eraf')} /> : tekst}
          </p>
          {gebonden.length > 0 || termijn ? (
            <p className="scherm__wie">
              {gebonden.length > 0 ? opsomming(gebonden) : ''}
              {gebonden.length > 0 && termijn ? ' · ' : ''}
              {termijn ? (
                <>
                  uiterlijk <Datum dag={termijn} />
                </>
              ) : null}
            </p>
          ) : null}
        </div>
      ))}
    </section>
  );
}
