import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { gemeldSoort, melderNaam, padVan, partijNaam, wanneer } from '#app/lib/beeld.ts';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Etiket } from '#app/ui/etiket.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Besluitvak, Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { UITKOMST_NAAM } from '#domain/besluit/besluit.ts';
import { lijstNaam } from '#domain/besluit/naam.ts';
import { STANDING_NAAM } from '#domain/planning/standing.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import { Nakoming } from '../besluiten/nakoming.tsx';
import { Afloop, Afsluiten } from './afsluiten.tsx';
import { handelAfloop } from './handeling.ts';
import { plekBeeld, tafelVan, vervolgBeeld } from './spoorbeeld.ts';
import { Vervolg } from './vervolg.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.naam : 'Besluit'} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const blad = await context.diensten.besluiten.besluit(gebruiker, leesNummer(params.id));
  const { besluit, plek, stand, acties } = blad;
  const { overleg } = plek;
  const vandaag = context.diensten.vandaag();
  return {
    naam: lijstNaam('besluit', tafelVan(stand, overleg.gremium), overleg, besluit.nr),
    tekst: besluit.tekst,
    toelichting: besluit.toelichting,
    uitkomst: UITKOMST_NAAM[besluit.uitkomst],
    termijn: besluit.termijn,
    gebonden: opsomming(besluit.partijen.map((slug) => partijNaam(stand, slug))),
    besloten: besluit.alleenVoor && opsomming(besluit.alleenVoor.map((slug) => partijNaam(stand, slug))),
    nakoming: blad.nakoming,
    plek: plekBeeld(stand, plek),
    acties: acties.map((item) => ({
      id: item.id,
      titel: item.titel,
      href: padVan(item.knoop),
      onder: `${partijNaam(stand, item.partij)} · ${STANDING_NAAM[item.standing]}`,
      gemeld: gemeldSoort(item),
      melding: item.melding && {
        wanneer: wanneer(item.melding, vandaag),
        door: melderNaam(stand, item.melding),
        toelichting: item.melding.toelichting,
      },
    })),
    vervolg: vervolgBeeld(stand, blad.vervolg),
    afloop: {
      ...{ nagekomenOp: besluit.nagekomenOp, vervallenOp: besluit.vervallenOp, afloop: besluit.afloop },
      door: blad.afloopDoor,
    },
    magNakomen: blad.magNakomen,
    magVervallen: blad.magVervallen,
    kan: overleg.definitiefOp !== null,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const velden = formuliertekst(await request.formData());
  return handelAfloop(velden, `/besluiten/${id}`, (opdracht) =>
    context.diensten.besluiten.sluitBesluit(gebruiker, id, opdracht),
  );
}

export default function Besluit() {
  const { naam, plek, acties, vervolg, afloop, ...beeld } = useLoaderData<typeof loader>();
  const mis = useActionData<typeof action>();
  return (
    <>
      <Paginakop
        kruimels={[{ naam: 'Besluiten en toezeggingen', href: '/besluiten' }, { naam }]}
        titel={naam}
        ondertitel={
          <>
            {beeld.uitkomst} op <Datum dag={plek.datum} /> · <Nakoming nakoming={beeld.nakoming} />
          </>
        }
      />
      <div className="stapel">
        <Kaart>
          <Besluitvak label="Besluit">
            <p className="regels">{beeld.tekst}</p>
          </Besluitvak>
          {beeld.toelichting ? <p className="regels">{beeld.toelichting}</p> : null}
          <dl className="feiten">
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
            {beeld.gebonden ? (
              <>
                <dt>Gebonden</dt>
                <dd>{beeld.gebonden}</dd>
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
        </Kaart>
        {acties.length > 0 ? (
          <Kaart strak titel="Acties die hieruit volgen">
            <Lijst>
              {acties.map((actie) => (
                <Regel
                  key={actie.id}
                  titel={<Verwijzing href={actie.href}>{actie.titel}</Verwijzing>}
                  onder={actie.onder}
                  acties={<Licht soort={actie.gemeld} />}
                >
                  {actie.melding ? (
                    <p className="klein">
                      {actie.melding.door}, {actie.melding.wanneer}
                      {actie.melding.toelichting ? `: ${actie.melding.toelichting}` : ''}
                    </p>
                  ) : null}
                </Regel>
              ))}
            </Lijst>
          </Kaart>
        ) : null}
        <Vervolg vervolg={vervolg} />
        <Afsluiten {...beeld} {...afloop} mis={mis} />
      </div>
    </>
  );
}
