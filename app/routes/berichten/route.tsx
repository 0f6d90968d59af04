import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { wanneer } from '#app/lib/beeld.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import type { Bericht } from '#domain/bericht/bericht.ts';
import { dagVan } from '#domain/datum/datum.ts';

export const meta: MetaFunction = () => [{ title: 'Berichten · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const berichten = await context.diensten.berichten.lijst(gebruiker);
  const vandaag = context.diensten.vandaag();
  return {
    berichten: berichten.map((bericht) => ({
      id: bericht.id,
      zin: zin(bericht),
      wanneer: wanneer(
        { datum: dagVan(new Date(bericht.gemaaktOp)), vastgelegdOp: bericht.gemaaktOp },
        vandaag,
      ),
      gelezen: bericht.gelezenOp !== null,
    })),
  };
}

/** Zet één bericht op gelezen, of zonder `bericht` alle. */
export async function action({ context, request }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = (await request.formData()).get('bericht');
  await context.diensten.berichten.leesAf(gebruiker, typeof id === 'string' ? leesNummer(id) : undefined);
  return redirect('/berichten');
}

function zin({ soort, van, opgaveNr }: Bericht): string {
  const wie = van.partij ? `${van.naam} (${van.partij})` : van.naam;
  return soort === 'vermelding'
    ? `${wie} noemt je in het plan van opgave ${opgaveNr}`
    : `${wie} antwoordde op een opmerking in het plan van opgave ${opgaveNr}`;
}

export default function Berichten() {
  const { berichten } = useLoaderData<typeof loader>();
  const nieuw = berichten.filter(({ gelezen }) => !gelezen);
  return (
    <>
      <Paginakop
        titel="Berichten"
        ondertitel="Als iemand je noemt of op je reageert"
        acties={
          nieuw.length > 0 ? (
            <Form method="post">
              <Knop soort="stil">Zet alles op gelezen</Knop>
            </Form>
          ) : null
        }
      />
      <Kaart strak titel={<span role="status">{telling(nieuw.length)}</span>}>
        {berichten.length === 0 ? (
          <Leeg titel="Nog geen berichten">
            Je krijgt hier bericht als iemand je met @ noemt, of antwoordt op een opmerking van jou.
          </Leeg>
        ) : (
          <ul className="berichten">
            {berichten.map(({ id, zin, wanneer, gelezen }) => (
              <li key={id} className="bericht" data-gelezen={gelezen}>
                <p className="bericht__zin">
                  {gelezen ? null : <span className="etiket etiket--merk">nieuw</span>}{' '}
                  <Link className="utrecht-link utrecht-link--html-a" to={`/berichten/${id}`} reloadDocument>
                    {zin}
                  </Link>
                </p>
                <span className="gedempt klein">{wanneer}</span>
                {gelezen ? null : (
                  <Form method="post">
                    <input type="hidden" name="bericht" value={id} />
                    <Knop soort="kaal" klein aria-label={`Gelezen: ${zin}`}>
                      Gelezen
                    </Knop>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        )}
      </Kaart>
    </>
  );
}

function telling(nieuw: number): string {
  if (nieuw === 0) return 'Alles gelezen';
  return nieuw === 1 ? '1 nieuw bericht' : `${nieuw} nieuwe berichten`;
}
