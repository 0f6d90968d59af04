import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Overlegteksten } from '#app/editor/klein/overlegteksten.tsx';
import { useFocusBijFormulier } from '#app/lib/focus-na.ts';
import { overlegdelen } from '#app/lib/overlegdelen.ts';
import { leesNummer } from '#app/lib/params.ts';
import { partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { tijdvak } from '#app/lib/tijd.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import overlegtekstStijl from '#app/stijl/overlegtekst.css?url';
import { Afgezegd } from '#app/ui/afgezegd.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import { dagwaarschuwing } from '#domain/overleg/stappen.ts';
import { Agenda, BewerkbareAgenda, Kiesagenda } from './agenda.tsx';
import { agendaBeeld, bevriesdag, metaTitel } from './beeld.ts';
import { Bevriezen } from './bevriezen.tsx';
import { Bevroren } from './bevroren.tsx';
import { Delen } from './delen.tsx';
import { handel } from './handeling.ts';
import { OokVoorDeAgenda } from './ook-voor-de-agenda.tsx';
import { paneelBeeld, wachtlijstBeeld } from './paneel-beeld.ts';
import { PuntFormulier } from './punt-formulier.tsx';
import { PuntPaneel } from './punt-paneel.tsx';
import { Samenvoegbalk, zonderVersie } from './samenvoegen.tsx';
import { LosseVoorbereiding } from './voorbereiding.tsx';
import { voorbereidingBeeld } from './voorbereiding-beeld.ts';
import { Voorstellen } from './voorstellen.tsx';
import { leesKeuze, voorstellenBeeld, weggelatenBeeld } from './voorstellen-beeld.ts';
import { Weggelaten } from './weggelaten.tsx';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: overlegtekstStijl }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? metaTitel(data.agenda) : 'Overleg'} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { besluitkaarten, overleggen, overlegteksten, stand, vandaag } = context.diensten;
  const id = leesNummer(params.id);
  const zoek = new URL(request.url).searchParams;

  const agenda = await overleggen.agenda(gebruiker, id);
  const samenhang = await besluitkaarten.samenhang(gebruiker, agenda);
  const beeld = agendaBeeld(agenda, samenhang.botsingen, await stand(gebruiker));
  const concept = agenda.bevroren === null;
  const keuze = leesKeuze(zoek, vandaag());
  const voorstel =
    concept && gaatDoor(agenda.overleg) ? await overleggen.voorstellen(gebruiker, agenda, keuze.sinds) : null;
  const toonWeggelaten = zoek.get('toon') === 'weggelaten';

  const magAgenderen = concept && agenda.magAgenderen;
  const gevraagd = magAgenderen ? zoek.get('punt') : null;
  const punt = agenda.punten.find((kandidaat) => String(kandidaat.id) === gevraagd) ?? null;
  const paneel = punt && voorstel ? paneelBeeld(zoek.get('doe'), punt, voorstel) : null;
  return {
    agenda: beeld,
    delen: overlegdelen(gebruiker, agenda.overleg),
    wachtlijst: voorstel ? wachtlijstBeeld(await overleggen.wachtlijst(gebruiker, id)) : null,
    kiezen: magAgenderen && keuze.lijst === 'samenvoegen' ? { gekozen: zoek.getAll('kies') } : null,
    paneel,
    voorbereiding: await voorbereidingBeeld(overlegteksten, gebruiker, id),
    magAgenderen,
    // Voor wie net plande: daarna staat het in de stukken en valt er niets meer te verzetten.
    vrij: magAgenderen ? dagwaarschuwing(agenda.overleg.datum) : null,
    voorstellen: voorstel && !toonWeggelaten ? voorstellenBeeld(voorstel, agenda.punten, keuze) : null,
    weggelaten: voorstel && toonWeggelaten ? weggelatenBeeld(voorstel) : null,
    open:
      gevraagd && !paneel
        ? {
            punt,
            gevraagd,
            partijen: partijkeuzes(await stand(gebruiker)),
            samen: punt && agenda.samen.has(punt.id) ? `/overleggen/${id}/punten/${punt.id}` : null,
          }
        : null,
    bevriezen:
      magAgenderen && zoek.get('toon') === 'bevriezen'
        ? { dag: bevriesdag(agenda.overleg.peildatum, vandaag()), vandaag: vandaag() }
        : null,
  };
}

export function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  return handel(context.diensten.overleggen, gebruiker, leesNummer(params.id), request);
}

export default function Overleg() {
  const { agenda, voorbereiding, magAgenderen, voorstellen, weggelaten, bevriezen, ...rest } =
    useLoaderData<typeof loader>();
  const { delen, wachtlijst, paneel, vrij } = rest;
  const antwoord = useActionData<typeof action>();
  const mislukt = antwoord?.fouten ? antwoord : null;
  // Is het punt intussen weg, dan gaat wat iemand erover schreef niet verloren: het formulier blijft, als eigen punt.
  const open = rest.open?.punt || rest.open?.gevraagd === 'nieuw' || mislukt ? rest.open : null;
  const kiezen = rest.kiezen && (mislukt ? { gekozen: mislukt.gekozen.map(zonderVersie) } : rest.kiezen);
  useFocusBijFormulier(bevriezen ? 'bevriezen' : kiezen ? 'samenvoegen' : null, 'toon');
  const hier = `/overleggen/${agenda.id}`;
  const { naam, datum, begin, eind, plaats, peildatum, bevroren, punten, afzegging } = agenda;
  return (
    <Overlegteksten>
      <Paginakop
        kruimels={[{ naam: 'Overleggen', href: '/overleggen' }, { naam: `${naam} ${datum.slice(0, 4)}` }]}
        titel={
          <>
            {naam} · <Datum dag={datum} weekdag />
          </>
        }
        ondertitel={
          <>
            {[tijdvak(begin, eind), plaats].filter(Boolean).join(' · ')} · peildatum <Datum dag={peildatum} />{' '}
            · {afzegging ? 'afgezegd' : bevroren ? 'bevroren' : 'concept, leeft mee met de voortgang'}
          </>
        }
        acties={
          <>
            <Knoplink href={`${hier}/stuk`}>Bekijk als stuk</Knoplink>
            {magAgenderen && punten.length > 0 ? (
              <Knoplink href="?toon=bevriezen#bevriezen" soort="hoofd">
                Bevries op peildatum
              </Knoplink>
            ) : null}
          </>
        }
      />
      <Delen delen={delen} />
      <Afgezegd afzegging={afzegging} />
      {mislukt?.fouten.formulier && !mislukt.nu ? (
        <div className="agenda__boven">
          <Melding soort="fout">{mislukt.fouten.formulier}</Melding>
        </div>
      ) : null}
      {vrij ? (
        <div className="agenda__boven">
          <Melding soort="waarschuwing">
            {vrij} <Verwijzing href={`${hier}/planning`}>Overleg verzetten</Verwijzing>
          </Melding>
        </div>
      ) : null}
      {bevriezen ? <Bevriezen {...bevriezen} aantal={punten.length} mislukt={mislukt} terug={hier} /> : null}
      {kiezen ? <Samenvoegbalk terug={hier} /> : null}
      <Bevroren agenda={agenda} />
      {voorstellen || weggelaten ? (
        <p className="agenda__sprong klein">
          <a className="utrecht-link utrecht-link--html-a" href="#agenda">
            Naar de agenda ({punten.length === 1 ? '1 punt' : `${punten.length} punten`})
          </a>
        </p>
      ) : null}
      <div className={voorstellen || weggelaten ? 'helften helften--andersom' : 'agenda__alleen'}>
        {voorstellen || weggelaten ? (
          <div className="stapel">
            {voorstellen ? (
              <Voorstellen voorstellen={voorstellen} magAgenderen={magAgenderen} kiezen={kiezen} />
            ) : null}
            {weggelaten ? (
              <Weggelaten weggelaten={weggelaten} magAgenderen={magAgenderen} terug={hier} />
            ) : null}
            {wachtlijst && !kiezen ? (
              <OokVoorDeAgenda wachtlijst={wachtlijst} href={`${hier}/voorraad`} />
            ) : null}
          </div>
        ) : null}
        {kiezen ? (
          <Kiesagenda agenda={agenda} kiezen={kiezen} />
        ) : magAgenderen ? (
          <BewerkbareAgenda
            agenda={agenda}
            open={open && (open.punt?.id ?? 'nieuw')}
            formulier={
              open ? (
                <PuntFormulier
                  key={open.punt?.id ?? 'nieuw'}
                  {...open}
                  kop={open.punt ? `Punt ${open.punt.volgorde} bewerken` : 'Eigen punt toevoegen'}
                  mislukt={mislukt}
                  terug={hier}
                />
              ) : null
            }
            paneel={
              paneel && {
                puntId: paneel.puntId,
                inhoud: <PuntPaneel key={paneel.soort} paneel={paneel} mislukt={mislukt} terug={hier} />,
              }
            }
          />
        ) : (
          <Agenda agenda={agenda} voorbereiding={voorbereiding} />
        )}
      </div>
      {voorbereiding ? <LosseVoorbereiding voorbereiding={voorbereiding} /> : null}
    </Overlegteksten>
  );
}
