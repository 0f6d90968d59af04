import { Form, Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useHaler } from '#app/lib/haler.ts';
import { Etiket } from '#app/ui/etiket.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { Tekstvak, Tekstveld } from '#app/ui/velden.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import type { action } from './route.tsx';
import { Kiesvak, type Kiezen } from './samenvoegen.tsx';
import type { Nieuws, RedenBeeld, VoorstelBeeld, VoorstellenBeeld } from './voorstellen-beeld.ts';

interface Props {
  voorstellen: VoorstellenBeeld;
  magAgenderen: boolean;
  /** Wat er aangevinkt is, als er samengevoegd wordt. */
  kiezen: Kiezen | null;
}

/** Wat er op de agenda kan, zwaarste eerst, met onder elk voorstel waarom en wat daaraan nieuw is. */
export function Voorstellen({ voorstellen, magAgenderen, kiezen }: Props) {
  const { lijst, open, getoond, meer, ander, nieuws } = voorstellen;
  return (
    <section id="voorstellen" className="voorstellen" tabIndex={-1} aria-label="Voorstellen">
      <Kaart
        titel={
          <>
            Voorstellen <span className="agenda__aantal getal">{open}</span>
          </>
        }
        strak
        actie={<Nieuwslink nieuws={nieuws} />}
        voet={<Voet voorstellen={voorstellen} magAgenderen={magAgenderen} />}
      >
        {lijst === 'nieuw' ? <Sinds nieuws={nieuws} /> : null}
        {getoond.length === 0 ? (
          <p className="agenda__leeg gedempt">
            {lijst === 'nieuw' ? 'Er kwam geen voorstel of reden bij.' : 'Er is nu niets om voor te stellen.'}
          </p>
        ) : null}
        <Lijst>
          {getoond.map((voorstel) => (
            <VoorstelRegel
              key={voorstel.sleutel}
              voorstel={voorstel}
              magAgenderen={magAgenderen}
              kiezen={kiezen}
            />
          ))}
        </Lijst>
        {lijst === 'nieuw' ? <Verdwenen nieuws={nieuws} /> : null}
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
    </section>
  );
}

function Nieuwslink({ nieuws: { zin, href } }: { nieuws: Nieuws }) {
  return (
    <Link className="utrecht-link utrecht-link--html-a klein" to={href} preventScrollReset>
      {zin}
    </Link>
  );
}

function Voet({ voorstellen, magAgenderen }: Omit<Props, 'kiezen'>) {
  const { weggelaten, weglatingen, lijst } = voorstellen;
  return (
    <span className="rij">
      {weggelaten + weglatingen > 0 ? (
        <Link className="utrecht-link utrecht-link--html-a" to="?toon=weggelaten">
          Niet voorgesteld: {weggelaten}
          {weglatingen > 0 ? `, zelf weggelaten: ${weglatingen}` : ''} · bekijk waarom
        </Link>
      ) : null}
      {magAgenderen && lijst !== 'samenvoegen' ? (
        <Link className="utrecht-link utrecht-link--html-a" to="?toon=samenvoegen">
          Voorstellen of punten samenvoegen
        </Link>
      ) : null}
    </span>
  );
}

/** De dag waarmee vergeleken wordt; zonder JavaScript een gewoon formulier. */
function Sinds({ nieuws: { sinds, gisteren } }: { nieuws: Nieuws }) {
  return (
    <Form method="get" className="agenda__leeg agenda__sinds">
      <input type="hidden" name="toon" value="nieuw" />
      <Tekstveld
        naam="sinds"
        label="Wat is er veranderd sinds het eind van"
        type="date"
        max={gisteren}
        defaultValue={sinds}
        key={sinds}
      />
      <Knop soort="stil">Toon</Knop>
    </Form>
  );
}

function Verdwenen({ nieuws: { verdwenen, sinds } }: { nieuws: Nieuws }) {
  if (verdwenen.length === 0) return null;
  return (
    <>
      <h3 className="agenda__meer">
        Niet meer voorgesteld sinds {langeDatum(sinds)} ({verdwenen.length})
      </h3>
      <Lijst>
        {verdwenen.map(({ sleutel, titel, href, zin }) => (
          <Regel
            key={sleutel}
            titel={href ? <Verwijzing href={href}>{titel}</Verwijzing> : titel}
            onder={zin}
          />
        ))}
      </Lijst>
    </>
  );
}

function VoorstelRegel({
  voorstel,
  magAgenderen,
  kiezen,
}: Omit<Props, 'voorstellen'> & { voorstel: VoorstelBeeld }) {
  const { sleutel, titel, href, onder, licht, redenen, nieuw, voorbij, terug, mededeling, punt } = voorstel;
  const fetcher = useHaler<typeof action>();
  const naarPunt = useRef<HTMLAnchorElement>(null);
  const gelukt = fetcher.data?.fouten === null;
  const opAgenda = punt !== null;
  // De knop is weg als het gelukt is; wie met het toetsenbord werkt gaat verder waar hij was.
  useEffect(() => {
    if (gelukt && opAgenda) naarPunt.current?.focus();
  }, [gelukt, opAgenda]);

  const stand = licht ? <Licht soort={licht} compact voor="gemeld:" /> : <span className="licht-leeg" />;
  return (
    <Regel
      voor={
        kiezen ? (
          <>
            <Kiesvak kiezen={kiezen} waarde={`voorstel:${sleutel}`} label={`Voorstel: ${titel}`} />
            {stand}
          </>
        ) : (
          stand
        )
      }
      titel={
        <>
          {href ? <Verwijzing href={href}>{titel}</Verwijzing> : titel}{' '}
          {nieuw ? <Etiket merk>nieuw</Etiket> : null}
        </>
      }
      onder={onder.join(' · ')}
      acties={
        punt ? (
          <a ref={naarPunt} className="utrecht-link utrecht-link--html-a klein" href={`#punt-${punt.id}`}>
            op de agenda: punt {punt.nr}
          </a>
        ) : magAgenderen && !kiezen ? (
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
      {punt && !nieuw && redenen.every(({ merk }) => merk === null) ? null : <Redenlijst redenen={redenen} />}
      {voorbij.length > 0 ? <p className="klein gedempt">Niet meer: {voorbij.join(', ')}.</p> : null}
      {terug ? <p className="klein agenda__terug">{terug.zin}</p> : null}
      {magAgenderen && !punt && !kiezen ? <Weglaten sleutel={sleutel} titel={titel} /> : null}
      {fetcher.data?.fouten ? (
        <p className="agenda__fout" role="alert">
          {fetcher.data.fouten.formulier}
        </p>
      ) : null}
    </Regel>
  );
}

function Redenlijst({ redenen }: { redenen: readonly RedenBeeld[] }) {
  return (
    <ul className="redenen" aria-label="Redenen">
      {redenen.map(({ code, zin, merk }) => (
        <li key={code}>
          <span className="reden">
            {merk ? <b>{merk === 'nieuw' ? 'Nieuw: ' : 'Opnieuw gemeld: '}</b> : null}
            {zin}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Een voorstel weglaten, met de reden. De regel verdwijnt; wie met het toetsenbord werkt gaat verder bovenaan de lijst. */
function Weglaten({ sleutel, titel }: { sleutel: string; titel: string }) {
  const fetcher = useHaler<typeof action>();
  const fouten = fetcher.data?.fouten;
  const bezig = fetcher.state !== 'idle';
  const verstuurd = useRef(false);
  useEffect(
    () => () => {
      if (verstuurd.current) document.getElementById('voorstellen')?.focus();
    },
    [],
  );
  return (
    <details className="vouw">
      <summary>
        Laat weg<span className="sr">: {titel}</span>
      </summary>
      <fetcher.Form
        method="post"
        className="formulier"
        noValidate
        onSubmit={() => {
          verstuurd.current = true;
        }}
      >
        <input type="hidden" name="sleutel" value={sleutel} />
        <Tekstvak
          naam="reden"
          id={`reden-${sleutel}`}
          label="Waarom komt dit niet op de agenda?"
          fout={fouten?.reden ?? fouten?.formulier}
        />
        <div>
          <Knop soort="stil" klein name="handeling" value="weglaten" disabled={bezig}>
            Laat weg
          </Knop>
        </div>
      </fetcher.Form>
    </details>
  );
}
