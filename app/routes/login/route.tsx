import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useEffect } from 'react';
import { maakWissenAf } from '#app/lib/bewaard.ts';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Schil } from '#app/ui/schil.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';

export const meta: MetaFunction = () => [{ title: 'Aanmelden · Vijfhoek' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  if (context.gebruiker) throw redirect(terugNaar(request));
  return { demo: context.demo };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const velden = Object.fromEntries(await request.formData());
  const uitkomst = await context.diensten.aanmelding.aanmelden(velden, context.ip);
  if (!uitkomst.ok) {
    return data({ fouten: uitkomst.fouten, email: String(velden.email ?? '') }, { status: 400 });
  }
  return redirect(terugNaar(request), { headers: { 'Set-Cookie': uitkomst.cookie } });
}

/** Waar iemand heen wilde. Alleen een pad binnen deze website: een link mag niemand ergens anders heen sturen. */
function terugNaar(request: Request): string {
  const { origin, searchParams } = new URL(request.url);
  const naar = searchParams.get('naar') ?? '/';
  const doel = URL.canParse(naar, origin) ? new URL(naar, origin) : null;
  if (doel?.origin !== origin || !naar.startsWith('/')) return '/';
  // Uit `/.//elders.nl` wordt het pad `//elders.nl`, en dat leest een browser als een andere website.
  return doel.pathname.replace(/^\/+/, '/') + doel.search;
}

export default function Login() {
  const { demo } = useLoaderData<typeof loader>();
  const antwoord = useActionData<typeof action>();
  const bezig = useNavigation().state !== 'idle';
  const formulier = useFocusOpFout(antwoord);
  useEffect(() => void maakWissenAf(), []);
  return (
    <Schil nav={[]} gebruiker={null} demo={demo} smal>
      <Paginakop titel="Aanmelden" ondertitel="De werkruimte van de Hervormingsagenda Jeugd" />
      <div className="stapel">
        {antwoord?.fouten.formulier ? <Melding soort="fout">{antwoord.fouten.formulier}</Melding> : null}
        <Kaart>
          <Form method="post" className="formulier" ref={formulier} noValidate>
            <Tekstveld
              naam="email"
              label="E-mailadres"
              type="email"
              autoComplete="username"
              defaultValue={antwoord?.email}
              fout={antwoord?.fouten.email}
            />
            <Tekstveld
              naam="wachtwoord"
              label="Wachtwoord"
              type="password"
              autoComplete="current-password"
              fout={antwoord?.fouten.wachtwoord}
            />
            <Knop disabled={bezig}>{bezig ? 'Bezig met aanmelden …' : 'Aanmelden'}</Knop>
          </Form>
        </Kaart>
        {demo ? (
          <Melding soort="info" titel="Dit is een demo">
            <p>
              De accounts en het wachtwoord staan in het venster waarin de app is gestart, bijvoorbeeld
              vng@demo.example.
            </p>
          </Melding>
        ) : null}
      </div>
    </Schil>
  );
}
