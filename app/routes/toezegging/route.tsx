import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { partijNaam } from '#app/lib/beeld.ts';
import { formuliertekst } from '#app/lib/formulier.ts';
import { dagVanMoment } from '#app/lib/moment.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Etiket } from '#app/ui/etiket.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Besluitvak, Kaart } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { lijstNaam } from '#domain/besluit/naam.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import { Afloop, Afsluiten } from '../besluit/afsluiten.tsx';
import { type Afloopfout, handelAfloop } from '../besluit/handeling.ts';
import { plekBeeld, tafelVan, vervolgBeeld } from '../besluit/spoorbeeld.ts';
import { Vervolg } from '../besluit/vervolg.tsx';
import { Nakoming } from '../besluiten/nakoming.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.naam : 'Toezegging'} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const blad = await context.diensten.besluiten.toezegging(gebruiker, leesNummer(params.id));
  const { toezegging, plek, stand } = blad;
  const noem = (slug: string) => partijNaam(stand, slug);
  const { van, aan } = toezegging;
  return {
    versie: toezegging.versie,
    naam: plek
      ? lijstNaam('toezegging', tafelVan(stand, plek.overleg.gremium), plek.overleg, toezegging.nr)
      : `Toezegging van ${noem(van)} aan ${noem(aan)}`,
    van: noem(van),
    aan: noem(aan),
    inhoud: toezegging.inhoud,
    voorwaarde: toezegging.voorwaarde,
    termijn: toezegging.termijn,
    besloten: toezegging.alleenVoor && opsomming(toezegging.alleenVoor.map(noem)),
    nakoming: blad.nakoming,
    plek: plek && plekBeeld(stand, plek),
    bevestigd: plek
      ? [
          { partij: noem(van), op: toezegging.vanBevestigdOp && dagVanMoment(toezegging.vanBevestigdOp) },
          { partij: noem(aan), op: toezegging.aanBevestigdOp && dagVanMoment(toezegging.aanBevestigdOp) },
        ]
      : [],
    vervolg: vervolgBeeld(stand, blad.vervolg),
    afloop: {
      ...{ nagekomenOp: toezegging.nagekomenOp, vervallenOp: toezegging.vervallenOp },
      ...{ afloop: toezegging.afloop, door: blad.afloopDoor },
    },
    magBevestigen: blad.magBevestigen,
    magNakomen: blad.magNakomen,
    magVervallen: blad.magVervallen,
    kan: plek === null || plek.overleg.definitiefOp !== null,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const velden = formuliertekst(await request.formData());
  const pad = `/toezeggingen/${id}`;
  if (velden.handeling === 'bevestig') {
    const gezien = { id, versie: Number(velden.versie) };
    const uitslag = await context.diensten.besluitenlijst.bevestig(gebruiker, gezien);
    if (uitslag.ok) return redirect(pad);
    return data<Afloopfout>({ handeling: 'bevestig', fouten: uitslag.fouten, afloop: '' }, { status: 400 });
  }
  return handelAfloop(velden, pad, (opdracht) =>
    context.diensten.besluiten.sluitToezegging(gebruiker, id, opdracht),
  );
}

export default function Toezegging() {
  const { naam, plek, vervolg, afloop, bevestigd, ...beeld } = useLoaderData<typeof loader>();
  const mis = useActionData<typeof action>();
  return (
    <>
      <Paginakop
        kruimels={[{ naam: 'Besluiten en toezeggingen', href: '/besluiten' }, { naam }]}
        titel={naam}
        ondertitel={
          <>
            {beeld.van} aan {beeld.aan} · <Nakoming nakoming={beeld.nakoming} />
          </>
        }
      />
      <div className="stapel">
        {mis?.handeling === 'bevestig' ? <Melding soort="fout">{mis.fouten.formulier}</Melding> : null}
        <Kaart>
          <Besluitvak label="Toezegging">
            <p className="regels">{beeld.inhoud}</p>
            {beeld.voorwaarde ? <p className="regels klein">Voorwaarde: {beeld.voorwaarde}</p> : null}
          </Besluitvak>
          <dl className="feiten">
            {plek ? (
              <>
                <dt>Waar</dt>
                <dd>
                  <Verwijzing href={plek.href}>{plek.zitting}</Verwijzing>
                  {plek.punt ? (
                    <>
                      , punt <Verwijzing href={plek.punt.href}>{plek.punt.titel}</Verwijzing>
                    </>
                  ) : null}
                  {' · '}
                  <Verwijzing href={plek.lijst}>besluitenlijst</Verwijzing>
                </dd>
              </>
            ) : null}
            {beeld.termijn ? (
              <>
                <dt>Uiterlijk</dt>
                <dd>
                  <Datum dag={beeld.termijn} />
                </dd>
              </>
            ) : null}
            {bevestigd.length > 0 ? (
              <>
                <dt>Bevestigd</dt>
                <dd>
                  {bevestigd.map(({ partij, op }) => (
                    <span key={partij} className="blok">
                      {partij}: {op ? <Datum dag={op} /> : 'nog niet'}
                    </span>
                  ))}
                </dd>
              </>
            ) : null}
            {beeld.besloten ? (
              <>
                <dt>
                  <Etiket merk>besloten</Etiket>
                </dt>
                <dd>alleen voor {beeld.besloten}</dd>
              </>
            ) : null}
            <Afloop {...afloop} />
          </dl>
          {beeld.magBevestigen ? (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="versie" value={beeld.versie} />
              <Knop name="handeling" value="bevestig">
                Bevestig deze toezegging
              </Knop>
            </Form>
          ) : null}
        </Kaart>
        <Vervolg vervolg={vervolg} />
        <Afsluiten {...beeld} {...afloop} mis={mis?.handeling === 'bevestig' ? undefined : mis} />
      </div>
    </>
  );
}
