import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFocusNa, useFocusTerug } from '#app/lib/focus-na.ts';
import { overlegdelen } from '#app/lib/overlegdelen.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Datum } from '#app/ui/gegevens.tsx';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import { Delen } from '../overleg/delen.tsx';
import { type LijstBeeld, lijstBeeld } from './beeld.ts';
import { handel } from './handeling.ts';
import { Besluiten, Toezeggingen } from './lijst.tsx';
import { Definitief, Reacties, Rondsturen, STAND } from './maken.tsx';
import { Reageren } from './reageren.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Besluitenlijst ${data ? data.zitting : ''} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { besluitenlijst, vandaag } = context.diensten;
  const lijst = await besluitenlijst.lijst(gebruiker, leesNummer(params.id));
  return {
    ...lijstBeeld(lijst, vandaag()),
    delen: overlegdelen(gebruiker, lijst.overleg),
    gedaan: new URL(request.url).searchParams.get('gedaan'),
    brief: context.diensten.ledenbrief.kan(gebruiker, lijst),
  };
}

export function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  return handel(context.diensten.besluitenlijst, gebruiker, leesNummer(params.id), request);
}

const GEDAAN: Record<string, string> = {
  rond: 'De lijst is rondgestuurd. Iedereen aan tafel heeft bericht.',
  herinnerd: 'De herinnering is verstuurd.',
  gereageerd: 'Jullie reactie is vastgelegd.',
  definitief: 'De lijst is definitief. De besluiten en toezeggingen hebben hun nummer.',
};

export default function Besluitenlijst() {
  const { gedaan, brief, delen, ...beeld } = useLoaderData<typeof loader>();
  const mis = useActionData<typeof action>();
  const { id, zitting, datum, fase } = beeld;
  const gelukt = (gedaan && !mis && GEDAAN[gedaan]) || null;
  const uitslag = useFocusNa(gelukt);
  useFocusTerug((verstuurd) => `toezegging-${verstuurd.get('toezegging')}`);
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Overleggen', href: '/overleggen' },
          { naam: zitting, href: `/overleggen/${id}` },
          { naam: 'Besluitenlijst' },
        ]}
        titel={`Besluitenlijst ${zitting}`}
        ondertitel={
          <>
            <Datum dag={datum} weekdag /> · {faseZin(beeld)}
          </>
        }
        acties={brief ? <Knoplink href={`/overleggen/${id}/ledenbrief`}>Brief aan de leden</Knoplink> : null}
      />
      <Delen delen={delen} />
      <section ref={uitslag} className="stapel focusplek" tabIndex={-1} aria-label="Besluitenlijst">
        {gelukt ? <Melding soort="goed">{gelukt}</Melding> : null}
        {mis?.fouten.formulier && mis.handeling !== 'reageren' ? (
          <Melding soort="fout">{mis.fouten.formulier}</Melding>
        ) : null}
        {beeld.zichtbaar ? <Inhoud beeld={beeld} mis={mis} /> : <NogNiet fase={fase} />}
      </section>
    </>
  );
}

function Inhoud({ beeld, mis }: { beeld: LijstBeeld; mis: ReturnType<typeof useActionData<typeof action>> }) {
  const { fase, magMaken, deelnemers, reageertNamens } = beeld;
  return (
    <>
      {fase === 'nog_niet' ? (
        <Melding soort="info">
          De vergadering is nog niet afgelopen; wat hier staat kan nog veranderen.
        </Melding>
      ) : null}
      {magMaken && (fase === 'nakijken' || (fase === 'rond' && beeld.isGewijzigd)) ? (
        <Rondsturen beeld={beeld} mis={mis} />
      ) : null}
      <Reageren {...beeld} mis={mis?.handeling === 'reageren' ? mis : undefined} />
      <Besluiten {...beeld} />
      <Toezeggingen {...beeld} />
      {beeld.weg.length > 0 ? (
        <Kaart titel="Na het rondsturen weggehaald">
          <ul>
            {beeld.weg.map((tekst) => (
              <li key={tekst}>{tekst}</li>
            ))}
          </ul>
        </Kaart>
      ) : null}
      {fase === 'rond' && deelnemers.length > 0 && !reageertNamens ? <Reacties beeld={beeld} /> : null}
      {fase === 'rond' && magMaken ? <Definitief beeld={beeld} mis={mis} /> : null}
      {fase === 'rond' && magMaken && !beeld.isGewijzigd ? <Rondsturen beeld={beeld} mis={mis} /> : null}
      {beeld.definitief ? <Vastgelegd definitief={beeld.definitief} /> : null}
    </>
  );
}

function Vastgelegd({
  definitief: { sha256, op, nietAkkoord },
}: {
  definitief: NonNullable<LijstBeeld['definitief']>;
}) {
  return (
    <Kaart titel="Zo ligt de lijst vast">
      <dl className="feiten">
        <dt>Definitief</dt>
        <dd>{op}</dd>
        <dt>Akkoord</dt>
        <dd>
          {nietAkkoord.length === 0
            ? 'alle partijen aan tafel'
            : `niet van: ${nietAkkoord.map(({ partij, stand }) => `${partij} (${STAND[stand]})`).join(', ')}`}
        </dd>
        <dt>SHA-256</dt>
        <dd className="kenmerk">{sha256}</dd>
      </dl>
    </Kaart>
  );
}

function NogNiet({ fase }: Pick<LijstBeeld, 'fase'>) {
  return (
    <Kaart>
      <Leeg titel="De besluitenlijst is er nog niet">
        {fase === 'nog_niet'
          ? 'Na de vergadering stuurt de secretaris haar rond.'
          : 'De secretaris kijkt haar na en stuurt haar daarna rond.'}
      </Leeg>
    </Kaart>
  );
}

function faseZin({ fase, rondgestuurd, reagerenTot }: LijstBeeld): string {
  switch (fase) {
    case 'nog_niet':
      return 'de vergadering is nog niet afgelopen';
    case 'nakijken':
      return 'nog niet rondgestuurd';
    case 'rond':
      return `rondgestuurd op ${rondgestuurd ? langeDatum(rondgestuurd) : ''}, reageren tot en met ${reagerenTot ? langeDatum(reagerenTot) : ''}`;
    case 'definitief':
      return 'definitief';
  }
}
