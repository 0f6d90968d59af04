import { hoofdletter } from '#domain/tekst/tekst.ts';
import type { StukBeeld, VergelijkRegel } from './beeld.ts';

type Wijziging = Extract<VergelijkRegel, { nummer: number }>;

const WAT: Record<Wijziging['soort'], string> = {
  anders: 'gewijzigd',
  erbij: 'nieuw',
  eraf: 'weggehaald',
  hierheen: 'verplaatst',
  weg: 'verplaatst',
};

/** Eén blok van de vergelijking. Wat gelijk bleef is dicht: je komt voor wat anders is. */
export function Vergelijkregel({ regel, aantal }: { regel: VergelijkRegel; aantal: number }) {
  if (regel.soort === 'gelijk') {
    const { blokken } = regel;
    return (
      <details className="vergelijk__gelijk">
        <summary>{blokken.length === 1 ? '1 alinea gelijk' : `${blokken.length} alinea’s gelijk`}</summary>
        {blokken.map(({ vorm, tekst }, plek) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: de lijst wordt één keer getekend en niet herschikt.
          <p key={plek} className={vorm.startsWith('kop') ? 'vergelijk__kop' : undefined}>
            {tekst}
          </p>
        ))}
      </details>
    );
  }
  if (regel.soort === 'anderen') {
    return (
      <p className="vergelijk__anderen">
        {regel.aantal === 1 ? '1 wijziging' : `${regel.aantal} wijzigingen`} van anderen
      </p>
    );
  }
  const { nummer, soort, vorm, onderdeel, stukken, kenmerken } = regel;
  return (
    <section
      className={`vergelijk__blok vergelijk__blok--${soort}`}
      id={`w-${nummer}`}
      tabIndex={-1}
      aria-label={`Wijziging ${nummer} van ${aantal}: ${vorm} ${WAT[soort]}${onderdeel ? `, in ${onderdeel}` : ''}`}
    >
      <div className="vergelijk__boven">
        <p className="klein gedempt">
          {hoofdletter(vorm)} {WAT[soort]}
          {onderdeel && !vorm.startsWith('kop') ? ` · ${onderdeel}` : ''}
        </p>
        <nav className="vergelijk__sprong" aria-label={`Bij wijziging ${nummer}`}>
          {nummer > 1 ? <a href={`#w-${nummer - 1}`}>Vorige</a> : null}
          {nummer < aantal ? <a href={`#w-${nummer + 1}`}>Volgende</a> : null}
        </nav>
      </div>
      <p className={`vergelijk__tekst${vorm.startsWith('kop') ? ' vergelijk__kop' : ''}`}>
        {stukken.map((stuk, plek) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: de lijst wordt één keer getekend en niet herschikt.
          <Stuk key={plek} stuk={stuk} />
        ))}
      </p>
      <Wie stukken={stukken} kenmerken={kenmerken} />
    </section>
  );
}

function Stuk({ stuk: { soort, tekst, wie, wanneer, zin } }: { stuk: StukBeeld }) {
  const bij = [wie, wanneer].filter(Boolean).join(', ');
  switch (soort) {
    case 'gelijk':
      return tekst;
    case 'opmaak':
      return (
        <span className="vergelijk__opmaak" title={`${zin}: ${bij}`}>
          {tekst}
        </span>
      );
    case 'erbij':
      return (
        <ins title={`Erbij: ${bij}`}>
          <span className="sr">erbij: </span>
          {tekst}
        </ins>
      );
    case 'eraf':
      return (
        <del title={`Eraf: ${bij}`}>
          <span className="sr">eraf: </span>
          {tekst}
        </del>
      );
  }
}

/** Wie wat deed, in woorden onder het blok: ook voor wie geen muis heeft om ergens op stil te staan. */
function Wie({ stukken, kenmerken }: Pick<Wijziging, 'stukken' | 'kenmerken'>) {
  const zinnen = new Map<string, { wat: Set<string>; wie: string; wanneer: string }>();
  const noteer = (wat: string, wie: string, wanneer: string) => {
    const regel = zinnen.get(wie) ?? { wat: new Set(), wie, wanneer };
    regel.wat.add(wat);
    if (wanneer) regel.wanneer = wanneer;
    zinnen.set(wie, regel);
  };
  for (const { soort, zin, tekst, wie, wanneer } of stukken) {
    if (soort === 'gelijk') continue;
    if (soort === 'opmaak') noteer(`“${tekst.trim()}” ${zin}`, wie, wanneer);
    else noteer(soort === 'erbij' ? 'schreef erbij' : 'haalde weg', wie, wanneer);
  }
  for (const { zin, wie, wanneer } of kenmerken) noteer(zin, wie, wanneer);
  return (
    <ul className="vergelijk__wie">
      {[...zinnen.values()].map(({ wat, wie, wanneer }) => (
        <li key={wie}>
          <strong>{wie}</strong>: {[...wat].join(', ')}
          {wanneer ? <span className="gedempt"> · {wanneer}</span> : null}
        </li>
      ))}
    </ul>
  );
}
