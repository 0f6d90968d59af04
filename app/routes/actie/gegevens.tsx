import { Etiket } from '#app/ui/etiket.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Lichtlijn } from '#app/ui/lichtlijn.tsx';
import { Signaal, Standing } from '#app/ui/stand.tsx';
import type { ActieBeeld } from './beeld.ts';

/** Hoe de actie ervoor staat: gemeld en berekend naast elkaar, nooit gemengd. */
export function Stand({ beeld }: { beeld: ActieBeeld }) {
  const { gemeld, gemeldLicht, voortgang, nodig, gevraagdBesluit, volgendeStap, berekend, signaal } = beeld;
  return (
    <Kaart titel="Hoe het ervoor staat">
      <dl className="feiten">
        <dt>Gemeld</dt>
        <dd>
          <Licht soort={gemeld} />
          {gemeld === 'niet_gemeld' || gemeld === 'afgerond' ? null : ` ${voortgang}`}
        </dd>
        <dt>Berekend</dt>
        <dd>
          <Licht soort={berekend.soort} /> {berekend.soort === 'afgerond' ? null : berekend.zin}
          {signaal && gemeldLicht ? (
            <>
              {' '}
              <Signaal gemeld={gemeldLicht} berekend={berekend.licht} />
            </>
          ) : null}
        </dd>
        <dt>Planning</dt>
        <dd>
          <span className="getal">{beeld.planning}</span>
          {beeld.oorspronkelijk ? `, eerst ${beeld.oorspronkelijk}` : null}
          {beeld.standing === 'geen_datum' ? null : (
            <>
              {' · '}
              <Standing standing={beeld.standing} />
            </>
          )}
        </dd>
        {nodig ? (
          <>
            <dt>Nodig</dt>
            <dd>
              {nodig.wat} <span className="gedempt">(van {nodig.van})</span>
            </dd>
          </>
        ) : null}
        {volgendeStap ? (
          <>
            <dt>Volgende stap</dt>
            <dd>{volgendeStap}</dd>
          </>
        ) : null}
        {gevraagdBesluit ? (
          <>
            <dt>Gevraagd besluit</dt>
            <dd>{gevraagdBesluit}</dd>
          </>
        ) : null}
      </dl>
    </Kaart>
  );
}

/** Van wie de actie is en waar ze bij hoort. */
export function Herkomst({ beeld }: { beeld: ActieBeeld }) {
  const { eigenaar, persoon, opgave, afspraak } = beeld;
  return (
    <Kaart titel="Waar het bij hoort">
      <dl className="feiten">
        <dt>Eigenaar</dt>
        <dd>
          {eigenaar}
          {persoon ? `, ${persoon}` : <span className="gedempt">, persoon nog niet bekend</span>}
        </dd>
        <dt>Opgave</dt>
        <dd>
          <Verwijzing href={`/opgaven/${opgave.nr}`}>
            {opgave.nr} · {opgave.titel}
          </Verwijzing>
        </dd>
        {afspraak ? (
          <>
            <dt>Afspraak</dt>
            <dd>
              <Verwijzing href={afspraak.href}>{afspraak.naam}</Verwijzing>
            </dd>
          </>
        ) : null}
      </dl>
    </Kaart>
  );
}

/** Wat er door de tijd gemeld is, het nieuwste eerst. */
export function Meldingen({
  meldingen,
  lichten,
  tot,
}: Pick<ActieBeeld, 'meldingen' | 'lichten'> & { tot: string }) {
  return (
    <Kaart titel="Meldingen">
      {meldingen.length === 0 ? <p className="gedempt">Over deze actie is nog niet gemeld.</p> : null}
      <Lichtlijn punten={lichten} tot={tot} />
      <ol className="tijdlijn">
        {meldingen.map((melding) => (
          <li key={melding.id}>
            <div className="rij">
              <b>{melding.antwoord}</b> <Licht soort={melding.licht} />
              {melding.voorlopig ? <Etiket>voorlopig</Etiket> : null}
              {melding.verbetering ? <Etiket>{melding.verbetering}</Etiket> : null}
            </div>
            {melding.toelichting ? <p>{melding.toelichting}</p> : null}
            {melding.volgendeStap ? <p>Volgende stap: {melding.volgendeStap}</p> : null}
            <p className="regel__onder">
              {melding.wanneer}, door {melding.door}
            </p>
          </li>
        ))}
      </ol>
    </Kaart>
  );
}

/** Hoe de planning veranderde, met de reden (design §4, Planning). */
export function Planningswijzigingen({ wijzigingen }: { wijzigingen: ActieBeeld['wijzigingen'] }) {
  if (wijzigingen.length === 0) return null;
  return (
    <Kaart titel="Wijzigingen van de planning">
      <ol className="tijdlijn">
        {wijzigingen.map((wijziging) => (
          <li key={wijziging.id}>
            <p className="getal">
              Van {wijziging.van} naar <b>{wijziging.naar}</b>
            </p>
            <p>
              {wijziging.reden}
              {wijziging.toelichting ? `: ${wijziging.toelichting}` : ''}
            </p>
            <p className="regel__onder">
              {wijziging.datum}, door {wijziging.door}
            </p>
          </li>
        ))}
      </ol>
    </Kaart>
  );
}
