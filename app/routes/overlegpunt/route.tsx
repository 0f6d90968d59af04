import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Overlegtekst } from '#app/editor/klein/overlegtekst.tsx';
import { Overlegteksten } from '#app/editor/klein/overlegteksten.tsx';
import { useFocusBijFormulier } from '#app/lib/focus-na.ts';
import { leesNummer } from '#app/lib/params.ts';
import { tijd } from '#app/lib/tijd.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import besluitkaartStijl from '#app/stijl/besluitkaart.css?url';
import overlegtekstStijl from '#app/stijl/overlegtekst.css?url';
import { Afgezegd } from '#app/ui/afgezegd.tsx';
import { Beslotenetiket, Etiket, Redenen, Soort } from '#app/ui/etiket.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import { isBesluitpunt } from '#domain/overleg/relatie.ts';
import { rijpheid } from '#domain/overleg/rijp.ts';
import { agendaBeeld, beslotenVoor } from '../overleg/beeld.ts';
import { Statussen } from '../overleg/statussen.tsx';
import { Voorbereiding } from '../overleg/voorbereiding.tsx';
import { eerdereVoorbereiding, voorbereidingBeeld } from '../overleg/voorbereiding-beeld.ts';
import {
  bijlagekeuzesBeeld,
  bijlagenBeeld,
  bronnenBeeld,
  deelnemerskeuzes,
  namenAanTafel,
  relatiekeuzes,
  relatiesBeeld,
} from './beeld.ts';
import { BeslotenFormulier } from './besloten.tsx';
import { Bijlagen } from './bijlagen.tsx';
import { handel } from './handeling.ts';
import { Besluitkaartbeeld } from './kaart.tsx';
import { KaartFormulier } from './kaart-formulier.tsx';
import { Rijp } from './rijp.tsx';
import { Samenhang } from './samenhang.tsx';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: overlegtekstStijl },
  { rel: 'stylesheet', href: besluitkaartStijl },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.kop.nr}. ${data.kop.titel}` : 'Agendapunt'} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { overleggen, besluitkaarten, bijlagen, overlegteksten } = context.diensten;
  const overlegId = leesNummer(params.id);
  const puntId = leesNummer(params.punt);
  const agenda = await overleggen.agenda(gebruiker, overlegId);
  const [samenhang, stand] = await Promise.all([
    besluitkaarten.samenhang(gebruiker, agenda),
    context.diensten.stand(gebruiker),
  ]);
  const beeld = agendaBeeld(agenda, samenhang.botsingen, stand);
  const plek = beeld.punten.findIndex(({ id }) => id === puntId);
  const kop = beeld.punten[plek];
  const punt = agenda.punten.find(({ id }) => id === puntId);
  if (!kop || !punt) throw new Response(null, { status: 404 });

  const [alleBijlagen, teksten, voorbereiding, eerder] = await Promise.all([
    bijlagen.lijst(gebruiker, overlegId),
    overlegteksten.bij(gebruiker, overlegId),
    voorbereidingBeeld(overlegteksten, gebruiker, overlegId),
    eerdereVoorbereiding(overlegteksten, gebruiker, agenda.herkomst.get(punt.herkomstId ?? 0)),
  ]);
  const magWijzigen = agenda.magAgenderen && agenda.bevroren === null;
  const bewerk = magWijzigen ? new URL(request.url).searchParams.get('bewerk') : null;
  const hoek = teksten.perPunt.get(puntId)?.besluittekst ?? null;
  const besluitpunt = isBesluitpunt(punt);
  const toont = (nummer: number) => {
    const ander = beeld.punten[nummer];
    return ander ? { id: ander.id, nr: ander.nr, titel: ander.titel } : null;
  };
  return {
    overleg: {
      id: overlegId,
      naam: beeld.naam,
      datum: beeld.datum,
      bevroren: agenda.bevroren !== null,
      afzegging: beeld.afzegging,
    },
    kop,
    versie: punt.versie,
    toelichter: punt.toelichter,
    vorige: toont(plek - 1),
    volgende: toont(plek + 1),
    alleenVoor: punt.alleenVoor,
    besloten: beslotenVoor(stand, punt.alleenVoor),
    besluittekst: besluitpunt ? hoek : null,
    kaart: punt.kaart,
    metKaart: punt.soort === 'besluit',
    rijp:
      punt.soort === 'besluit' && hoek?.magSchrijven
        ? rijpheid(punt, namenAanTafel(stand, agenda.gremium))
        : null,
    relaties: relatiesBeeld(agenda, samenhang, puntId),
    botsingen: samenhang.botsingen.filter(({ punten }) => punten.includes(puntId)).map(({ zin }) => zin),
    bijlagen: bijlagenBeeld(stand, agenda, alleBijlagen, puntId),
    bronnen: bronnenBeeld(stand, punt),
    deelnemers: deelnemerskeuzes(stand, agenda.gremium),
    voorbereiding,
    eerder,
    magWijzigen,
    besluitpunt,
    bewerk,
    relatiekeuzes: bewerk === 'relatie' ? relatiekeuzes(agenda, samenhang, puntId) : null,
    bijlagekeuzes:
      bewerk === 'bijlage' ? bijlagekeuzesBeeld(await bijlagen.keuzes(gebruiker, overlegId)) : null,
  };
}

export function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  return handel(context.diensten, gebruiker, leesNummer(params.id), leesNummer(params.punt), request);
}

export default function Overlegpunt() {
  const gegevens = useLoaderData<typeof loader>();
  const { overleg, kop, toelichter, vorige, volgende, besloten, kaart, versie, bewerk, magWijzigen } =
    gegevens;
  const terug = useActionData<typeof action>() ?? null;
  useFocusBijFormulier(bewerk, 'bewerk');
  const agenda = `/overleggen/${overleg.id}`;
  const hier = `${agenda}/punten/${kop.id}`;
  const opzij = gegevens.voorbereiding !== null || gegevens.rijp !== null || gegevens.bronnen.length > 0;
  const los = terug?.fouten.formulier && bewerk === null ? terug.fouten.formulier : null;
  return (
    <Overlegteksten key={kop.id}>
      <Paginakop
        kruimels={[
          { naam: 'Overleggen', href: '/overleggen' },
          { naam: `${overleg.naam}, ${langeDatum(overleg.datum)}`, href: agenda },
          { naam: `Punt ${kop.nr}` },
        ]}
        titel={`${kop.nr}. ${kop.titel}`}
        ondertitel={
          <span className="rij">
            <Soort>{kop.soort}</Soort>
            <span className="getal">
              {tijd(kop.begin)} uur · {kop.minuten} minuten
            </span>
            {kop.inbrenger ? <Etiket>{kop.inbrenger} brengt in</Etiket> : null}
            {toelichter ? <span>Toelichting door {toelichter}</span> : null}
            {kop.herkomst ? (
              <span>
                Doorgeschoven van <Verwijzing href={kop.herkomst.href}>{kop.herkomst.tekst}</Verwijzing>
              </span>
            ) : null}
            {besloten ? <Beslotenetiket voor={besloten} /> : null}
          </span>
        }
        acties={
          magWijzigen ? (
            <>
              <Knoplink href={`${agenda}?punt=${kop.id}#punt-${kop.id}`}>Punt bewerken</Knoplink>
              <Knoplink href="?bewerk=besloten#besloten">Wie mag dit zien</Knoplink>
            </>
          ) : null
        }
      />
      <Afgezegd afzegging={overleg.afzegging} />
      <div className="stapel stapel--ruim">
        {los ? <Melding soort="fout">{los}</Melding> : null}
        {bewerk === 'besloten' ? (
          <BeslotenFormulier
            deelnemers={gegevens.deelnemers}
            alleenVoor={gegevens.alleenVoor}
            versie={versie}
            terug={terug}
            hier={hier}
          />
        ) : null}
        {gegevens.botsingen.length > 0 ? (
          <Melding soort="waarschuwing" titel="Dit botst met een ander besluit">
            <ul className="lijst-tekst">
              {gegevens.botsingen.map((zin) => (
                <li key={zin}>{zin}</li>
              ))}
            </ul>
          </Melding>
        ) : null}
        <div className={opzij ? 'helften' : 'agenda__alleen'}>
          <div className="stapel stapel--ruim">
            {kop.gevraagdBesluit || gegevens.besluittekst ? (
              <section className="gevraagd" aria-labelledby="gevraagd">
                <h2 id="gevraagd">Gevraagd besluit</h2>
                <Gevraagd gegevens={gegevens} />
              </section>
            ) : null}
            {kop.toelichting ? (
              <Kaart titel="Toelichting">
                <p className="regels">{kop.toelichting}</p>
              </Kaart>
            ) : null}
            {gegevens.metKaart ? (
              <div id="kaart">
                {bewerk === 'kaart' ? (
                  <KaartFormulier kaart={kaart} versie={versie} terug={terug} hier={hier} />
                ) : (
                  <Besluitkaartbeeld
                    kaart={kaart}
                    actie={
                      magWijzigen ? (
                        <span className="niet-afdrukken">
                          <Knoplink href="?bewerk=kaart#kaart" klein>
                            {kaart ? 'Bewerken' : 'Invullen'}
                          </Knoplink>
                        </span>
                      ) : null
                    }
                  />
                )}
              </div>
            ) : null}
            {gegevens.besluitpunt ? (
              <Samenhang
                relaties={gegevens.relaties}
                magWijzigen={magWijzigen}
                keuzes={gegevens.relatiekeuzes}
                terug={terug}
                hier={hier}
              />
            ) : null}
            <Bijlagen
              bijlagen={gegevens.bijlagen}
              deelnemers={gegevens.deelnemers}
              magWijzigen={magWijzigen}
              keuzes={gegevens.bijlagekeuzes}
              wijzigt={leesBijlage(bewerk)}
              terug={terug}
              hier={hier}
            />
          </div>
          <div className="stapel stapel--ruim">
            {/* De eigen voorbereiding van de partij: voor niemand anders staat hier iets. */}
            {gegevens.voorbereiding ? (
              <Voorbereiding
                voorbereiding={gegevens.voorbereiding}
                punt={{ id: kop.id, nr: kop.nr }}
                eerder={gegevens.eerder}
              />
            ) : null}
            {gegevens.rijp ? <Rijp toetsen={gegevens.rijp} /> : null}
            {gegevens.bronnen.length > 0 ? (
              <Kaart titel="Waarom dit op de agenda staat">
                <ul className="bronnen">
                  {gegevens.bronnen.map(({ bron, titel, href, redenen }) => (
                    <li key={bron} className="bronnen__bron">
                      <Verwijzing href={href}>{titel}</Verwijzing>
                      <Redenen redenen={redenen} />
                    </li>
                  ))}
                </ul>
                <Statussen statussen={kop.statussen} />
              </Kaart>
            ) : null}
          </div>
        </div>
        <nav className="rij punt__buren niet-afdrukken" aria-label="Andere punten op deze agenda">
          {vorige ? (
            <Knoplink href={`${agenda}/punten/${vorige.id}`}>
              ← {vorige.nr}. {vorige.titel}
            </Knoplink>
          ) : null}
          <Knoplink href={`${agenda}#punt-${kop.id}`} soort="kaal">
            Hele agenda
          </Knoplink>
          {volgende ? (
            <Knoplink href={`${agenda}/punten/${volgende.id}`}>
              {volgende.nr}. {volgende.titel} →
            </Knoplink>
          ) : null}
        </nav>
      </div>
    </Overlegteksten>
  );
}

/** Het gevraagde besluit: de samen geschreven tekst zolang de agenda open is, daarna wat er bevroren is. */
function Gevraagd({
  gegevens: { overleg, kop, besluittekst },
}: {
  gegevens: ReturnType<typeof useLoaderData<typeof loader>>;
}) {
  if (overleg.bevroren || besluittekst === null) return <p className="regels">{kop.gevraagdBesluit}</p>;
  const { tekst, magSchrijven } = besluittekst;
  return (
    <Overlegtekst
      vraag={{ soort: 'besluittekst', overlegId: overleg.id, puntId: kop.id }}
      label={`Gevraagd besluit bij punt ${kop.nr}`}
      tekst={tekst ?? alineas(kop.gevraagdBesluit)}
      magSchrijven={magSchrijven}
      leeg="Nog niet opgeschreven."
    />
  );
}

/** Wat de secretaris opschreef, in de vorm van een samen geschreven tekst: daar begint die mee. */
function alineas(tekst: string) {
  if (tekst === '') return null;
  const opmaak = { vet: false, schuin: false, door: false, link: null };
  return {
    tekst,
    blokken: tekst.split('\n').map((regel) => ({
      soort: 'alinea' as const,
      stukken: regel === '' ? [] : [{ soort: 'tekst' as const, tekst: regel, opmaak }],
    })),
  };
}

/** `bijlage-4` */
function leesBijlage(bewerk: string | null): number | null {
  const nummer = /^bijlage-(\d{1,9})$/.exec(bewerk ?? '')?.[1];
  return nummer === undefined ? null : Number(nummer);
}
