import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Overlegteksten } from '#app/editor/klein/overlegteksten.tsx';
import { leesNummer } from '#app/lib/params.ts';
import { partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { tijdvak } from '#app/lib/tijd.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import overlegtekstStijl from '#app/stijl/overlegtekst.css?url';
import { Datum } from '#app/ui/gegevens.tsx';
import { Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Agenda, BewerkbareAgenda } from './agenda.tsx';
import { agendaBeeld, bevriesdag, metaTitel } from './beeld.ts';
import { Bevriezen } from './bevriezen.tsx';
import { Bevroren } from './bevroren.tsx';
import { handel } from './handeling.ts';
import { PuntFormulier } from './punt-formulier.tsx';
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
  const { besluitkaarten, briefing, overleggen, overlegteksten, stand, vandaag } = context.diensten;
  const id = leesNummer(params.id);
  const zoek = new URL(request.url).searchParams;

  const agenda = await overleggen.agenda(gebruiker, id);
  const samenhang = await besluitkaarten.samenhang(gebruiker, agenda);
  const beeld = agendaBeeld(agenda, samenhang.botsingen, await stand(gebruiker));
  const concept = agenda.bevroren === null;
  const voorstel = concept ? await overleggen.voorstellen(gebruiker, agenda) : null;
  const toonWeggelaten = zoek.get('toon') === 'weggelaten';

  const magAgenderen = concept && agenda.magAgenderen;
  const gevraagd = magAgenderen ? zoek.get('punt') : null;
  const punt = agenda.punten.find((kandidaat) => String(kandidaat.id) === gevraagd) ?? null;
  return {
    agenda: beeld,
    voorbereiding: await voorbereidingBeeld(overlegteksten, gebruiker, id),
    magBriefing: briefing.magBriefing(gebruiker, agenda),
    magAgenderen,
    leidt: !concept && agenda.magAgenderen,
    voorstellen:
      voorstel && !toonWeggelaten ? voorstellenBeeld(voorstel, agenda.punten, leesKeuze(zoek)) : null,
    weggelaten: voorstel && toonWeggelaten ? weggelatenBeeld(voorstel) : null,
    open:
      punt || gevraagd === 'nieuw'
        ? {
            punt,
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
  const {
    agenda,
    voorbereiding,
    magBriefing,
    magAgenderen,
    leidt,
    voorstellen,
    weggelaten,
    open,
    bevriezen,
  } = useLoaderData<typeof loader>();
  const antwoord = useActionData<typeof action>();
  const mislukt = antwoord?.fouten ? antwoord : null;
  const hier = `/overleggen/${agenda.id}`;
  const { naam, datum, begin, eind, plaats, peildatum, bevroren, punten } = agenda;
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
            · {bevroren ? 'bevroren' : 'concept, leeft mee met de voortgang'}
          </>
        }
        acties={
          <>
            {magBriefing ? <Knoplink href={`${hier}/briefing`}>Briefing</Knoplink> : null}
            <Knoplink href={`${hier}/stuk`}>Bekijk als stuk</Knoplink>
            {bevroren ? <Knoplink href={`${hier}/scherm`}>Scherm</Knoplink> : null}
            {leidt ? (
              <Knoplink href={`${hier}/vergadering`} soort="hoofd">
                Vergadering
              </Knoplink>
            ) : null}
            {magAgenderen && punten.length > 0 ? (
              <Knoplink href="?toon=bevriezen" soort="hoofd">
                Bevries op peildatum
              </Knoplink>
            ) : null}
          </>
        }
      />
      {mislukt?.fouten.formulier && !mislukt.nu ? (
        <div className="agenda__boven">
          <Melding soort="fout">{mislukt.fouten.formulier}</Melding>
        </div>
      ) : null}
      {bevriezen ? <Bevriezen {...bevriezen} aantal={punten.length} mislukt={mislukt} terug={hier} /> : null}
      <Bevroren agenda={agenda} />
      {voorstellen || weggelaten ? (
        <p className="agenda__sprong klein">
          <a className="utrecht-link utrecht-link--html-a" href="#agenda">
            Naar de agenda ({punten.length === 1 ? '1 punt' : `${punten.length} punten`})
          </a>
        </p>
      ) : null}
      <div className={voorstellen || weggelaten ? 'helften helften--andersom' : 'agenda__alleen'}>
        {voorstellen ? <Voorstellen voorstellen={voorstellen} magAgenderen={magAgenderen} /> : null}
        {weggelaten ? <Weggelaten groepen={weggelaten} terug={hier} /> : null}
        {magAgenderen ? (
          <BewerkbareAgenda
            agenda={agenda}
            open={open && (open.punt?.id ?? 'nieuw')}
            formulier={
              open ? (
                <PuntFormulier key={open.punt?.id ?? 'nieuw'} {...open} mislukt={mislukt} terug={hier} />
              ) : null
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
