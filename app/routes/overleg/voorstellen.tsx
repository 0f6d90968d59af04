import { Link, useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { Redenen } from '#app/ui/etiket.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import type { action } from './route.tsx';
import type { VoorstelBeeld, VoorstellenBeeld } from './voorstellen-beeld.ts';

/** Wat er op de agenda kan, zwaarste eerst, met onder elk voorstel waarom. */
export function Voorstellen({
  voorstellen: { open, getoond, meer, ander, weggelaten },
  magAgenderen,
}: {
  voorstellen: VoorstellenBeeld;
  magAgenderen: boolean;
}) {
  return (
    <Kaart
      titel={
        <>
          Voorstellen <span className="agenda__aantal getal">{open}</span>
        </>
      }
      strak
      voet={
        weggelaten > 0 ? (
          <Link className="utrecht-link utrecht-link--html-a" to="?toon=weggelaten">
            Niet voorgesteld: {weggelaten} · bekijk waarom
          </Link>
        ) : null
      }
    >
      {getoond.length === 0 ? (
        <p className="agenda__leeg gedempt">Er is nu niets om voor te stellen.</p>
      ) : null}
      <Lijst>
        {getoond.map((voorstel) => (
          <VoorstelRegel key={voorstel.sleutel} voorstel={voorstel} magAgenderen={magAgenderen} />
        ))}
      </Lijst>
      {meer || ander ? (
        <p className="agenda__meer rij">
          {meer ? (
            <Link className="utrecht-link utrecht-link--html-a" to={meer.href} preventScrollReset>
              Toon {meer.aantal} meer
            </Link>
          ) : null}
          {ander ? (
            <Link className="utrecht-link utrecht-link--html-a" to={ander.href} preventScrollReset>
              {ander.naam}
            </Link>
          ) : null}
        </p>
      ) : null}
    </Kaart>
  );
}

function VoorstelRegel({ voorstel, magAgenderen }: { voorstel: VoorstelBeeld; magAgenderen: boolean }) {
  const { sleutel, titel, href, onder, licht, redenen, mededeling, punt } = voorstel;
  const fetcher = useFetcher<typeof action>();
  const naarPunt = useRef<HTMLAnchorElement>(null);
  const gelukt = fetcher.data?.fouten === null;
  const opAgenda = punt !== null;
  // De knop is weg als het gelukt is; wie met het toetsenbord werkt gaat verder waar hij was.
  useEffect(() => {
    if (gelukt && opAgenda) naarPunt.current?.focus();
  }, [gelukt, opAgenda]);

  return (
    <Regel
      voor={licht ? <Licht soort={licht} compact voor="gemeld:" /> : <span className="licht-leeg" />}
      titel={href ? <Verwijzing href={href}>{titel}</Verwijzing> : titel}
      onder={onder.join(' · ')}
      acties={
        punt ? (
          <a ref={naarPunt} className="utrecht-link utrecht-link--html-a klein" href={`#punt-${punt.id}`}>
            op de agenda: punt {punt.nr}
          </a>
        ) : magAgenderen ? (
          <fetcher.Form method="post">
            <input type="hidden" name="sleutel" value={sleutel} />
            <Knop soort="stil" klein name="handeling" value="opnemen">
              {mededeling ? 'Als mededeling' : 'Op agenda'}
              <span className="sr">: {titel}</span>
            </Knop>
          </fetcher.Form>
        ) : null
      }
    >
      {punt ? null : <Redenen redenen={redenen} />}
      {fetcher.data?.fouten ? (
        <p className="agenda__fout" role="alert">
          {fetcher.data.fouten.formulier}
        </p>
      ) : null}
    </Regel>
  );
}
