import { useLocation, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useFocusNa, useFocusOpFout } from '#app/lib/focus-na.ts';
import { Conceptform } from '#app/ui/conceptform.tsx';
import { Besluitvak } from '#app/ui/kaart.tsx';
import { Criteriumkeuze } from '#app/ui/keuze.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Tekstvak, Tekstveld } from '#app/ui/velden.tsx';
import { EINDCRITERIA } from '#domain/afstemming/afstemming.ts';
import type { AfstemBeeld } from './afstembeeld.ts';
import type { Afstemfout } from './handeling.ts';

interface AfstemmenProps {
  beeld: AfstemBeeld;
  /** De pagina waar het op staat. */
  pad: string;
  /** Wat er niet klopte aan wat er hier verstuurd is. */
  mis: Afstemfout | undefined;
  /** Wat er zojuist hier gelukt is. */
  gelukt: string | null;
  kop: 'h3' | 'h4';
}

const TITEL = 'Wat betekent “afgerond” hier?';

/**
 * Waar partijen uitleggen waarom zij anders antwoorden, en afspreken wat "afgerond" hier betekent. Het verschil zelf blijft in beeld tot
 * hun meldingen hetzelfde zeggen. Is er niets aan de hand, dan staat het dicht.
 */
export function Afstemmen(props: AfstemmenProps) {
  const { beeld, mis, gelukt, kop: Kop } = props;
  const { anker, geldig, open, verschil, uitleg } = beeld;
  const plek = useFocusNa(gelukt);
  if (!verschil && !open && !mis && !gelukt && uitleg.length === 0) {
    if (!geldig && !beeld.doetMee) return null;
    return (
      <details className="vouw" id={anker}>
        <summary>{geldig ? geldig.zin : TITEL}</summary>
        <div className="kaart afstemmen">
          <Inhoud {...props} />
        </div>
      </details>
    );
  }
  return (
    <section ref={plek} className="kaart afstemmen" id={anker} tabIndex={-1} aria-labelledby={`${anker}-kop`}>
      <Kop id={`${anker}-kop`} className="deel__partij">
        {TITEL}
      </Kop>
      <Inhoud {...props} />
    </section>
  );
}

function Inhoud({ beeld, pad, mis, gelukt }: AfstemmenProps) {
  const { geldig, open, uitleg, eerder } = beeld;
  return (
    <>
      {gelukt && !mis ? <Melding soort="goed">{gelukt}</Melding> : null}
      {mis?.fouten.formulier ? <Melding soort="fout">{mis.fouten.formulier}</Melding> : null}
      {geldig ? (
        <p>
          <b>{geldig.zin}</b> <span className="gedempt klein">Afgesproken door {geldig.akkoorden}.</span>
        </p>
      ) : open ? null : (
        <p className="gedempt">Daarover is nog niets afgesproken.</p>
      )}
      {open ? <Openvoorstel beeld={beeld} open={open} pad={pad} mis={mis} /> : null}
      {uitleg.length > 0 ? (
        <ol className="tijdlijn">
          {uitleg.map(({ id, partij, door, wanneer, tekst }) => (
            <li key={id}>
              <p>
                <b>{partij}</b>{' '}
                <span className="gedempt klein">
                  {door}, {wanneer}
                </span>
              </p>
              <p className="deel__tekst">{tekst}</p>
            </li>
          ))}
        </ol>
      ) : null}
      {beeld.doetMee ? <Formulieren beeld={beeld} pad={pad} mis={mis} /> : null}
      {eerder.length > 0 ? (
        <details className="uitklap klein">
          <summary>Eerdere voorstellen ({eerder.length})</summary>
          <ul className="opsomming">
            {eerder.map(({ id, partij, door, wanneer, tekst }) => (
              <li key={id}>
                <b>{tekst}</b>{' '}
                <span className="gedempt">
                  {partij}, {door}, {wanneer}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

type Deel = Pick<AfstemmenProps, 'beeld' | 'pad' | 'mis'>;

function Openvoorstel({ beeld, open, pad, mis }: Deel & { open: NonNullable<AfstemBeeld['open']> }) {
  const { partij, door, wanneer, zin, akkoord, nogNiet, opMij } = open;
  return (
    <Besluitvak label={`Voorstel van ${partij}`}>
      <p>
        <b>{zin}</b>{' '}
        <span className="gedempt klein">
          {door}, {wanneer}
        </span>
      </p>
      <p className="klein">
        Akkoord: {akkoord}. Nog niet: {nogNiet}. Het geldt als iedereen akkoord is.
      </p>
      {opMij && beeld.doetMee ? (
        <Formulier beeld={beeld} pad={pad} doe="akkoord" mis={mis}>
          <input type="hidden" name="voorstel" value={open.id} />
          <div>
            <Knop klein>Akkoord namens {beeld.eigenPartij}</Knop>
          </div>
        </Formulier>
      ) : null}
    </Besluitvak>
  );
}

function Formulieren({ beeld, pad, mis }: Deel) {
  const { anker, eigenPartij, laatste, open } = beeld;
  // Na een gelukte poging begint elk formulier leeg.
  const { key } = useLocation();
  const fout = (doe: Afstemfout['doe']) => (mis?.doe === doe ? mis : undefined);
  const uitleg = fout('uitleg');
  const voorstel = fout('voorstel');
  const id = (veld: string) => `${anker}-${veld}`;
  return (
    <div key={mis ? 'mis' : key} className="afstemmen__formulieren">
      <details className="vouw" open={beeld.moetNogUitleggen || uitleg !== undefined}>
        <summary>Leg de kant van {eigenPartij} uit</summary>
        <Formulier beeld={beeld} pad={pad} doe="uitleg" mis={uitleg}>
          <Tekstvak
            naam="tekst"
            id={id('tekst')}
            label={`Waarom is dit het antwoord van ${eigenPartij}?`}
            hint="Iedereen die de afspraak mag zien, leest dit met je naam erbij. Het blijft staan."
            defaultValue={uitleg?.waarden.tekst}
            fout={uitleg?.fouten.tekst}
          />
          <div>
            <Knop soort="stil">Leg uit</Knop>
          </div>
        </Formulier>
      </details>
      <details className="vouw" open={voorstel !== undefined}>
        <summary>{open ? 'Stel iets anders voor' : 'Stel voor wat “afgerond” hier betekent'}</summary>
        <Formulier beeld={beeld} pad={pad} doe="voorstel" mis={voorstel}>
          <input type="hidden" name="na" value={laatste} />
          <Criteriumkeuze
            naam="criterium"
            id={id('criterium')}
            waarde={EINDCRITERIA.find((criterium) => criterium === voorstel?.waarden.criterium)}
            fout={voorstel?.fouten.criterium}
          />
          <Tekstveld
            naam="aanvulling"
            id={id('aanvulling')}
            label="Waar of bij wie?"
            hint="Maakt de zin af. Bijvoorbeeld: bij alle jeugdregio’s."
            optioneel
            autoComplete="off"
            defaultValue={voorstel?.waarden.aanvulling}
            fout={voorstel?.fouten.aanvulling}
          />
          <div>
            <Knop soort="stil">Stel voor</Knop>
          </div>
        </Formulier>
      </details>
    </div>
  );
}

function Formulier({
  beeld,
  pad,
  doe,
  mis,
  children,
}: Deel & { doe: Afstemfout['doe']; children: ReactNode }) {
  const bezig = useNavigation().state === 'submitting';
  const formulier = useFocusOpFout(mis);
  return (
    <Conceptform
      wat={`${beeld.anker}:${doe}`}
      mislukt={mis !== undefined}
      formulier={formulier}
      action={`${pad}#${beeld.anker}`}
      className="formulier"
      noValidate
      onSubmit={(event) => {
        if (bezig) event.preventDefault();
      }}
    >
      <input type="hidden" name="doe" value={doe} />
      <input type="hidden" name="deel" value={beeld.deel} />
      {children}
    </Conceptform>
  );
}
