import { tijd } from '#app/lib/tijd.ts';
import { Soort } from '#app/ui/etiket.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Besluitvak } from '#app/ui/kaart.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import { optieletter } from '#domain/overleg/kaart.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import type { StukBeeld } from './route.tsx';

type PuntBeeld = StukBeeld['punten'][number];
type StatusBeeld = PuntBeeld['statussen'][number];

/** Eén punt op een eigen vel: wat er gevraagd wordt, waarom het er staat, en hoe het ermee staat. */
export function Punt({ punt }: { punt: PuntBeeld }) {
  const { nr, begin, minuten, soort, titel, inbrenger, paragraaf, toelichting, gevraagdBesluit } = punt;
  return (
    <section className="stuk__deel stuk__deel--nieuw-vel">
      <div className="stuk__kop">
        <h2>
          {nr}. {titel}
        </h2>
        <p className="rij klein">
          <Soort>{soort}</Soort>
          <span>
            {[
              `${tijd(begin)} uur, ${minuten} minuten`,
              inbrenger ? `ingebracht door ${inbrenger}` : '',
              paragraaf ? `Hervormingsagenda § ${paragraaf}` : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
      </div>
      {gevraagdBesluit ? (
        <Besluitvak>
          <p className="regels">{gevraagdBesluit}</p>
        </Besluitvak>
      ) : null}
      {toelichting ? <p className="regels">{toelichting}</p> : null}
      {punt.kaart ? <Kaart kaart={punt.kaart} /> : null}
      <Zinnen kop="Samenhang met andere keuzes" zinnen={punt.samenhang} />
      {punt.kaart?.advies ? <Deel kop="Advies" tekst={punt.kaart.advies} /> : null}
      <Zinnen kop="Waar het over gaat" zinnen={punt.genoemd.map((bron) => bron.tekst)} />
      {punt.redenen.length > 0 ? (
        <div>
          <h3>Waarom dit op de agenda kwam</h3>
          <ul className="stuk__redenen">
            {punt.redenen.map(({ code, zin }) => (
              <li key={`${code} ${zin}`}>{zin}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {punt.statussen.length > 0 ? <Statustabel titel={titel} statussen={punt.statussen} /> : null}
      <Zinnen kop="Bijlagen" zinnen={punt.bijlagen.map((bijlage) => bijlage.titel)} />
    </section>
  );
}

function Deel({ kop, tekst }: { kop: string; tekst: string }) {
  return (
    <div>
      <h3>{kop}</h3>
      <p className="regels">{tekst}</p>
    </div>
  );
}

function Zinnen({ kop, zinnen }: { kop: string; zinnen: readonly string[] }) {
  if (zinnen.length === 0) return null;
  return (
    <div>
      <h3>{kop}</h3>
      <ul className="stuk__redenen">
        {zinnen.map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
    </div>
  );
}

/** De besluitkaart, tot aan het advies. */
function Kaart({ kaart: { situatie, keuze, opties } }: { kaart: NonNullable<PuntBeeld['kaart']> }) {
  return (
    <>
      {situatie ? <Deel kop="De situatie nu" tekst={situatie} /> : null}
      {keuze ? <Deel kop="De keuze" tekst={keuze} /> : null}
      {opties.length > 0 ? (
        <div>
          <h3>Opties en gevolgen</h3>
          <Tabel bijschrift="Opties en gevolgen" stapel>
            <thead>
              <tr>
                <th scope="col">Optie</th>
                <th scope="col">Gevolgen</th>
              </tr>
            </thead>
            <tbody>
              {opties.map((optie, plek) => (
                <tr key={optie.titel}>
                  <th scope="row">
                    {optieletter(plek)}. {optie.titel}
                  </th>
                  <td data-kop="Gevolgen" className="regels">
                    {optie.gevolgen}
                  </td>
                </tr>
              ))}
            </tbody>
          </Tabel>
        </div>
      ) : null}
    </>
  );
}

function Statustabel({ titel, statussen }: { titel: string; statussen: readonly StatusBeeld[] }) {
  return (
    <div>
      <h3>Hoe het ermee staat</h3>
      <Tabel bijschrift={`Statussen bij ${titel}`} stapel>
        <thead>
          <tr>
            <th scope="col">Partij</th>
            <th scope="col">Gemeld</th>
            <th scope="col">Berekend</th>
            <th scope="col">Planning</th>
            <th scope="col">Toelichting</th>
          </tr>
        </thead>
        <tbody>
          {statussen.map((status) => (
            <tr key={status.sleutel}>
              <th scope="row">
                {status.partij}
                {status.onderdeel ? <p className="klein">{status.onderdeel}</p> : null}
              </th>
              <td data-kop="Gemeld">
                <div>
                  <Licht soort={status.licht} />
                  {status.gemeldOp ? (
                    <p className="klein">
                      {status.licht === 'afgerond' ? '' : `${status.voortgang}, `}
                      {status.voorlopig ? 'voorlopig, ' : ''}
                      <Datum dag={status.gemeldOp} />
                    </p>
                  ) : null}
                </div>
              </td>
              <td data-kop="Berekend">
                <div>
                  <Licht soort={status.af ? 'afgerond' : status.berekend} />
                  <p className="klein">{status.regel}</p>
                </div>
              </td>
              <td data-kop="Planning">
                <div>
                  <p className="heel">{status.planning}</p>
                  {status.standing === status.planning ? null : <p className="klein">{status.standing}</p>}
                </div>
              </td>
              {status.toelichting || status.nodig ? (
                <td data-kop="Toelichting">
                  <Toelichting status={status} />
                </td>
              ) : (
                <td />
              )}
            </tr>
          ))}
        </tbody>
      </Tabel>
    </div>
  );
}

function Toelichting({ status: { toelichting, nodig, nodigVan } }: { status: StatusBeeld }) {
  const van = nodigVan.length > 0 ? ` van ${opsomming(nodigVan)}` : '';
  return (
    <div>
      {toelichting ? <p className="regels">{toelichting}</p> : null}
      {nodig ? (
        <p className="regels">
          Nodig{van}: {nodig}
        </p>
      ) : null}
    </div>
  );
}
