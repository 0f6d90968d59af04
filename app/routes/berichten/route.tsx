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
import { berichtzin } from '#domain/bericht/bericht.ts';
import { dagVan } from '#domain/datum/datum.ts';
import { padVan } from '#domain/wachten/wachten.ts';
import { Gevolgd, Mailwens } from './kaarten.tsx';

export const meta: MetaFunction = () => [{ title: 'Berichten · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { diensten } = context;
  const [berichten, mail, gevolgd] = await Promise.all([
    diensten.berichten.lijst(gebruiker),
    diensten.berichten.mailwens(gebruiker),
    diensten.volgen.lijst(gebruiker),
  ]);
  const vandaag = diensten.vandaag();
  return {
    mail,
    bewaard: new URL(request.url).searchParams.has('bewaard'),
    gevolgd: gevolgd.map(({ knoop, titel }) => ({ knoop, titel, href: padVan(knoop) })),
    berichten: berichten.map((bericht) => ({
      id: bericht.id,
      zin: berichtzin(bericht),
      wanneer: wanneer(
        { datum: dagVan(new Date(bericht.gemaaktOp)), vastgelegdOp: bericht.gemaaktOp },
        vandaag,
      ),
      gelezen: bericht.gelezenOp !== null,
    })),
  };
}

/** Zet één bericht op gelezen, of zonder `bericht` alle; of kiest hoe vaak er mail komt. */
export async function action({ context, request }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const velden = await request.formData();
  if (velden.has('mail')) {
    const uitslag = await context.diensten.berichten.kiesMailwens(gebruiker, Object.fromEntries(velden));
    if (!uitslag.ok) throw new Response(null, { status: 400 });
    return redirect('/berichten?bewaard=1#mail');
  }
  const id = velden.get('bericht');
  await context.diensten.berichten.leesAf(gebruiker, typeof id === 'string' ? leesNummer(id) : undefined);
  return redirect('/berichten');
}

export default function Berichten() {
  const { berichten, mail, bewaard, gevolgd } = useLoaderData<typeof loader>();
  const nieuw = berichten.filter(({ gelezen }) => !gelezen);
  return (
    <div className="stapel">
      <Paginakop
        titel="Berichten"
        ondertitel="Als iemand je noemt, iets van je partij vraagt, of als verandert wat je volgt"
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
            Je krijgt hier bericht als iemand je met @ noemt of je antwoordt, als je partij een actie krijgt,
            als een ander iets van je partij nodig heeft, erop wacht of vraagt of zij akkoord is, en als het
            licht verandert van iets dat je volgt.
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
      <div className="helften">
        <Mailwens mail={mail} bewaard={bewaard} />
        <Gevolgd gevolgd={gevolgd} />
      </div>
    </div>
  );
}

function telling(nieuw: number): string {
  if (nieuw === 0) return 'Alles gelezen';
  return nieuw === 1 ? '1 nieuw bericht' : `${nieuw} nieuwe berichten`;
}
