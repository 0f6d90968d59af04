import { Etiket } from '#app/ui/etiket.tsx';
import { Knoplink } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Planning, Signaal, Standing } from '#app/ui/stand.tsx';
import type { AfspraakBeeld } from './beeld.ts';

type DeelBeeld = AfspraakBeeld['onderdelen'][number]['delen'][number];
type MeldingBeeld = NonNullable<DeelBeeld['melding']>;

/** Het deel van één partij: gemeld en berekend onder elkaar, nooit gemengd (design §4, Lights). */
export function Deel({ deel, kop: Kop }: { deel: DeelBeeld; kop: 'h3' | 'h4' }) {
  const { melding, signaal, gemeldLicht, berekend, eerder } = deel;
  return (
    <section className="kaart" id={deel.sleutel}>
      <div className="kaart__kop">
        <Kop className="deel__partij">{deel.partij}</Kop>
        {deel.magMelden ? (
          <Knoplink href={`/melden?open=${encodeURIComponent(deel.sleutel)}#${deel.sleutel}`} klein>
            Melden
          </Knoplink>
        ) : null}
      </div>
      <dl className="deel__lichten">
        <div>
          <dt>Gemeld</dt>
          <dd>
            <Licht soort={deel.gemeld} />
            {melding && deel.gemeld !== 'afgerond' ? ` ${melding.voortgang}` : null}
            {melding?.voorlopig ? (
              <>
                {' '}
                <Etiket>voorlopig</Etiket>
              </>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>Berekend</dt>
          <dd>
            <Licht soort={berekend.soort} /> {deel.gemeld === 'afgerond' ? null : berekend.zin}
            {signaal && gemeldLicht ? (
              <>
                {' '}
                <Signaal gemeld={gemeldLicht} berekend={berekend.licht} />
              </>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>Planning</dt>
          <dd>
            <Planning planning={deel.planning} oorspronkelijk={deel.oorspronkelijk} />
            {deel.standing === 'geen_datum' ? null : (
              <>
                {' · '}
                <Standing standing={deel.standing} />
              </>
            )}
          </dd>
        </div>
      </dl>
      {deel.groep ? (
        <p className="gedempt fijn">Deze partij meldt voor een groep: hoe de leden verdeeld zijn.</p>
      ) : null}
      {melding ? <Inhoud melding={melding} /> : null}
      {eerder.length > 0 ? (
        <details className="uitklap klein">
          <summary>Eerdere meldingen ({eerder.length})</summary>
          <ol className="tijdlijn">
            {eerder.map((oud) => (
              <li key={oud.id}>
                <p>
                  <b>{oud.voortgang}</b> <Licht soort={oud.licht} />
                </p>
                <Inhoud melding={oud} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}

function Inhoud({ melding }: { melding: MeldingBeeld }) {
  const { toelichting, nodig, nodigVan, gevraagdBesluit, volgendeStap, wanneer, door } = melding;
  return (
    <div className="stapel stapel--dicht klein">
      {toelichting ? <p className="deel__tekst">{toelichting}</p> : null}
      {nodig ? (
        <p className="deel__tekst">
          <b>Nodig{nodigVan ? ` van ${nodigVan}` : ''}:</b> {nodig}
        </p>
      ) : null}
      {volgendeStap ? (
        <p className="deel__tekst">
          <b>Volgende stap:</b> {volgendeStap}
        </p>
      ) : null}
      {gevraagdBesluit ? (
        <p className="deel__tekst">
          <b>Gevraagd besluit:</b> {gevraagdBesluit}
        </p>
      ) : null}
      <p className="gedempt fijn">
        Gemeld {wanneer}
        {door ? ` door ${door}` : ''}
        {melding.verbetering ? ` (${melding.verbetering})` : ''}
      </p>
    </div>
  );
}
