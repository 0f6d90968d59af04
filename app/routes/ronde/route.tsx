import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useFocusTerug } from '#app/lib/focus-na.ts';
import { momentInWoorden } from '#app/lib/moment.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Datum, Voortgangsbalk } from '#app/ui/gegevens.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { isOpen } from '#domain/ronde/fase.ts';
import { isGesloten, rondedag } from '#domain/stand/ronde.ts';
import { nabelregels, rondepaginaBeeld, vragenlijstregels } from './beeld.ts';
import { Bevriezen, Bevroren } from './bevriezen.tsx';
import { handel } from './handeling.ts';
import { Nabellijst } from './nabellijst.tsx';
import { PerPartij } from './per-partij.tsx';
import { Post } from './post.tsx';
import { postBeeld } from './post-beeld.ts';
import { Sluiten } from './sluiten.tsx';
import { Vragenlijsten } from './vragenlijsten.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.beeld.naam ?? 'Statusronde'} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { rondes, stand, vandaag, vragenlijsten } = context.diensten;
  const zoek = new URL(request.url).searchParams;
  const { ronde, magLeiden, magNabellen } = await rondes.ronde(gebruiker, leesNummer(params.id));
  const delen = await rondes.voortgang(gebruiker, ronde);
  const nu = await stand(gebruiker);
  const dag = vandaag();
  const open = isOpen(ronde, dag);
  const magBevriezen = magLeiden && isGesloten(ronde, dag) && ronde.bevrorenOp === null;
  return {
    beeld: rondepaginaBeeld(ronde, delen, nu, gebruiker, dag),
    versie: ronde.versie,
    metVragen: await rondes.heeftVragen(gebruiker, ronde.id),
    vragenlijsten: vragenlijstregels(await vragenlijsten.bijRonde(gebruiker, ronde.id)),
    magLeiden,
    open,
    magWijzigen: magLeiden && (open || dag < ronde.van),
    magHeropenen:
      magLeiden && ronde.geslotenOp !== null && ronde.bevrorenOp === null && dag <= ronde.peildatum,
    nabellen: magNabellen ? nabelregels(delen, await rondes.melders(gebruiker), nu.snapshot.partijen) : null,
    post: magLeiden ? postBeeld(await rondes.mails(gebruiker, ronde.id), rondes.postweg(), dag) : null,
    gemaild: leesAantal(zoek.get('gemaild')),
    kenmerk: await rondes.kenmerk(ronde),
    magBevriezen,
    bevriezen: magBevriezen && zoek.get('toon') === 'bevriezen' ? rondedag(ronde, dag) : null,
    stuk: magNabellen ? `/rondes/${ronde.id}/stuk` : null,
    sluiten: magLeiden && open && zoek.get('toon') === 'sluiten',
  };
}

export function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  return handel(context.diensten, gebruiker, leesNummer(params.id), request);
}

function leesAantal(tekst: string | null): number | null {
  return tekst !== null && /^\d{1,5}$/.test(tekst) ? Number(tekst) : null;
}

export default function Ronde() {
  const { beeld, versie, open, nabellen, post, gemaild, kenmerk, stuk, ...gegevens } =
    useLoaderData<typeof loader>();
  const { metVragen, vragenlijsten, magLeiden, magWijzigen, magHeropenen, magBevriezen, sluiten, bevriezen } =
    gegevens;
  const antwoord = useActionData<typeof action>();
  // Na sluiten, bevriezen of weer openen is de knop weg; wat nu kan staat bij de titel.
  useFocusTerug(() => 'handelingen');
  const { id, naam, wanneer, peildatum, overleg, totaal, perPartij, eigen } = beeld;
  const hier = `/rondes/${id}`;
  const tel = `${totaal.gemeld} van ${totaal.gevraagd} gemeld`;
  return (
    <>
      <Paginakop
        kruimels={[{ naam: 'Statusrondes', href: '/rondes' }, { naam }]}
        titel={naam}
        ondertitel={
          <>
            {wanneer} · peildatum <Datum dag={peildatum} />
            {overleg ? (
              <>
                {' · voor '}
                <Verwijzing href={`/overleggen/${overleg.id}`}>
                  {overleg.naam} van <Datum dag={overleg.datum} />
                </Verwijzing>
                {overleg.afgezegd ? ', dat is afgezegd' : ''}
              </>
            ) : null}
          </>
        }
        acties={
          <div id="handelingen" className="rij">
            <Knoplink href={`${hier}/verschil`}>Wat veranderde</Knoplink>
            {metVragen ? <Knoplink href={`${hier}/vragen`}>Vraag voor vraag</Knoplink> : null}
            {magWijzigen ? <Knoplink href={`${hier}/wijzigen`}>Wijzigen</Knoplink> : null}
            {magWijzigen && open ? <Knoplink href="?toon=sluiten">Sluiten</Knoplink> : null}
            {magBevriezen ? (
              <Knoplink href="?toon=bevriezen" soort="hoofd">
                Bevriezen
              </Knoplink>
            ) : null}
            {magHeropenen ? (
              <Form method="post">
                <input type="hidden" name="versie" value={versie} />
                <Knop soort="stil" name="handeling" value="heropenen">
                  Weer openen
                </Knop>
              </Form>
            ) : null}
          </div>
        }
      />
      <div className="stapel stapel--ruim">
        {antwoord?.fouten.formulier ? <Melding soort="fout">{antwoord.fouten.formulier}</Melding> : null}
        {sluiten ? (
          <Sluiten
            versie={versie}
            open={totaal.gevraagd - totaal.gemeld}
            laat={beeld.fase === 'laat'}
            terug={hier}
          />
        ) : null}
        {bevriezen ? <Bevriezen versie={versie} dag={bevriezen} terug={hier} /> : null}
        {kenmerk ? <Bevroren op={momentInWoorden(kenmerk.op)} sha256={kenmerk.sha256} stuk={stuk} /> : null}
        {eigen ? (
          <Kaart titel={`Jouw deel: ${eigen.naam}`} nadruk>
            <p>
              {eigen.gemeld} van {eigen.gevraagd} gemeld
            </p>
            <Voortgangsbalk
              waarde={eigen.gemeld}
              totaal={eigen.gevraagd}
              label={`${eigen.gemeld} van ${eigen.gevraagd} gemeld`}
            />
            {open && eigen.gemeld < eigen.gevraagd ? (
              <div className="rij">
                <Knoplink href="/melden" soort="hoofd">
                  Naar melden
                </Knoplink>
              </div>
            ) : null}
          </Kaart>
        ) : null}
        <div className={post ? 'helften' : 'rondes'}>
          <Kaart titel="Samen">
            <p>{tel}</p>
            <Voortgangsbalk waarde={totaal.gemeld} totaal={totaal.gevraagd} label={tel} />
            {beeld.opgaven.length > 0 ? (
              <p className="klein">Alleen over opgave {beeld.opgaven.join(', ')}.</p>
            ) : null}
            {beeld.aanPartijen.length > 0 ? (
              <p className="klein">Alleen gevraagd aan {beeld.aanPartijen.join(', ')}.</p>
            ) : null}
          </Kaart>
          {post ? (
            <Post
              post={post}
              hier={hier}
              magUitnodigen={magWijzigen}
              magHerinneren={open && totaal.gemeld < totaal.gevraagd}
              gemaild={gemaild}
            />
          ) : null}
        </div>
        {magLeiden || vragenlijsten.length > 0 ? (
          <Vragenlijsten regels={vragenlijsten} nieuw={magLeiden ? `${hier}/vragenlijsten/nieuw` : null} />
        ) : null}
        <div className={nabellen ? 'helften' : 'rondes'}>
          {nabellen ? (
            <Nabellijst
              regels={nabellen}
              kreeg={post?.kreeg ?? {}}
              vandaag={post?.vandaag ?? []}
              herinner={post && open && post.weg.soort !== 'geen' ? `${hier}/mail?soort=herinnering` : null}
            />
          ) : null}
          <PerPartij regels={perPartij} />
        </div>
      </div>
    </>
  );
}
