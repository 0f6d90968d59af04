import type { ReactNode } from 'react';
import { Datum } from '#app/ui/gegevens.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import type { BriefingBeeld } from './route.tsx';

/** Wat er van ons aandacht vraagt. */
export function Zorgen({ zorgen: { regels, meer, href } }: Pick<BriefingBeeld, 'zorgen'>) {
  return (
    <Vak
      id="onze-lichten"
      titel="Onze lichten"
      leeg={regels.length === 0 ? 'Niets van ons staat op oranje of rood of is over tijd.' : null}
      meer={meer > 0 ? <Verwijzing href={href}>En nog {meer}</Verwijzing> : null}
    >
      {regels.map(({ sleutel, titel, onderdeel, href, licht, planning, waarom, nodig, sinds }) => (
        <li key={sleutel} className="briefing__regel">
          <Licht soort={licht} />
          <div>
            <Verwijzing href={href}>{titel}</Verwijzing>
            {onderdeel ? <span className="gedempt"> · {onderdeel}</span> : null}
            <p className="briefing__bij">{[planning, waarom].filter(Boolean).join(' · ')}</p>
            {nodig ? <p className="briefing__bij">Nodig: {nodig}</p> : null}
            {sinds ? (
              <p className="briefing__sinds">
                {sinds.zin} {sinds.licht ? <Licht soort={sinds.licht} /> : null}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </Vak>
  );
}

/** Wat wij toezegden, en wat ons is toegezegd. */
export function Toezeggingen({
  toezeggingen: { regels, meer },
  partij,
}: Pick<BriefingBeeld, 'toezeggingen' | 'partij'>) {
  return (
    <Vak
      id="onze-toezeggingen"
      titel="Onze toezeggingen"
      leeg={regels.length === 0 ? 'Er staat geen toezegging van of aan ons open.' : null}
      meer={meer > 0 ? `En nog ${meer}.` : null}
    >
      {regels.map(({ id, vanOns, ander, inhoud, termijn, overTijd, stand }) => (
        <li key={id}>
          <b>{vanOns ? `${partij} aan ${ander}` : `${ander} aan ${partij}`}:</b> {inhoud}
          <span className={overTijd ? 'briefing__laat' : 'gedempt'}>
            {' '}
            ·{' '}
            {termijn ? (
              <>
                uiterlijk <Datum dag={termijn} />,{' '}
              </>
            ) : null}
            {stand}
          </span>
        </li>
      ))}
    </Vak>
  );
}

/** Wie er op ons wacht. */
export function Wachtenden({ wachtenden: { regels, meer, href } }: Pick<BriefingBeeld, 'wachtenden'>) {
  return (
    <Vak
      id="wie-wacht"
      titel="Wie op ons wacht"
      leeg={regels.length === 0 ? 'Niemand wacht op iets van ons.' : null}
      meer={meer > 0 ? <Verwijzing href={href}>En nog {meer}</Verwijzing> : null}
    >
      {regels.map(({ knoop, titel, href, door }) => (
        <li key={knoop}>
          <b>{door}</b> op <Verwijzing href={href}>{titel}</Verwijzing>
        </li>
      ))}
    </Vak>
  );
}

interface VakProps {
  id: string;
  titel: string;
  /** Wat er staat als er niets is. */
  leeg: string | null;
  meer: ReactNode;
  children: ReactNode;
}

function Vak({ id, titel, leeg, meer, children }: VakProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{titel}</h2>
      {leeg ? <p className="gedempt">{leeg}</p> : <ul className="briefing__lijst">{children}</ul>}
      {meer ? <p className="klein">{meer}</p> : null}
    </section>
  );
}
