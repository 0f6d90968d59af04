import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Beeldvak } from '#app/beelden/beeldvak.tsx';
import { type Balk, Verdeeltekening } from '#app/beelden/verdeeltekening.tsx';
import { partijNaam } from '#app/lib/beeld.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Etiket } from '#app/ui/etiket.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import { VOORTGANGEN } from '#domain/melding/melding.ts';
import { VOORTGANG_NAAM, voortgangTekst } from '#domain/melding/voortgang.ts';
import { perThema, type Vraagblok } from '#domain/ronde/vragen.ts';
import { hoofdletter, opsomming } from '#domain/tekst/tekst.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Vraag voor vraag: ${data.naam}` : 'Vraag voor vraag'} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const { rondes, stand } = context.diensten;
  const [{ ronde }, vragen, nu] = await Promise.all([
    rondes.ronde(gebruiker, id),
    rondes.vragen(gebruiker, id),
    stand(gebruiker),
  ]);
  if (vragen.length === 0) throw new Response(null, { status: 404 });
  return {
    id,
    naam: ronde.naam,
    aantal: vragen.length,
    themas: perThema(vragen).map(({ thema, blokken }) => ({
      thema,
      blokken: blokken.map((blok) => ({
        naam: partijNaam(nu, blok.partij),
        zin: tellingZin(blok),
        balken: balkenVan(blok),
        vragen: blok.vragen.map(({ antwoord, ...vraag }) => ({
          ...vraag,
          antwoord: hoofdletter(voortgangTekst(antwoord)),
        })),
      })),
    })),
  };
}

/** De antwoorden van een groep, als balken; wie zelf antwoordde heeft er geen. */
function balkenVan({ vragen }: Vraagblok): Balk[] {
  return vragen.flatMap(({ id, titel, antwoord: { verdeling } }) => {
    if (!verdeling) return [];
    const delen = VOORTGANGEN.flatMap((voortgang) => {
      const procent = verdeling[voortgang] ?? 0;
      return procent > 0 ? [{ vulling: voortgang, procent, woord: VOORTGANG_NAAM[voortgang] }] : [];
    });
    return [{ sleutel: id, naam: titel, som: delen.reduce((som, { procent }) => som + procent, 0), delen }];
  });
}

function tellingZin({ vragen, telling, verdelingen }: Vraagblok): string {
  const delen = telling.map(({ antwoord, aantal }) => `${aantal} ${VOORTGANG_NAAM[antwoord]}`);
  if (verdelingen > 0) delen.push(`${verdelingen} met een verdeling`);
  return `${vragen.length === 1 ? '1 vraag' : `${vragen.length} vragen`}: ${opsomming(delen)}.`;
}

/** De vragenlijst van een ronde zoals zij gesteld en beantwoord is. */
export default function RondeVragen() {
  const { id, naam, aantal, themas } = useLoaderData<typeof loader>();
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Statusrondes', href: '/rondes' },
          { naam, href: `/rondes/${id}` },
          { naam: 'Vraag voor vraag' },
        ]}
        titel="Vraag voor vraag"
        ondertitel={`${naam}: ${aantal} vragen met het antwoord van toen. Percentages tellen na afronden soms op tot 99 of 101.`}
      />
      <div className="stapel stapel--ruim">
        {themas.map(({ thema, blokken }) => (
          <Kaart key={thema} strak titel={thema}>
            <Tabel bijschrift={thema} stapel>
              <thead>
                <tr>
                  <th scope="col">Vraag</th>
                  <th scope="col">Antwoord</th>
                  <th scope="col">Afspraak</th>
                </tr>
              </thead>
              {blokken.map(({ naam: partij, zin, vragen }) => (
                <tbody key={partij}>
                  <tr>
                    <th scope="rowgroup" colSpan={3}>
                      {partij}: <span className="gedempt">{zin}</span>
                    </th>
                  </tr>
                  {vragen.map((vraag) => (
                    <tr key={vraag.id}>
                      <td>
                        {vraag.titel}
                        {vraag.toelichting ? <p className="gedempt klein">{vraag.toelichting}</p> : null}
                      </td>
                      <td data-kop="Antwoord">
                        {vraag.antwoord} {vraag.voorlopig ? <Etiket>voorlopig</Etiket> : null}
                      </td>
                      <td data-kop="Afspraak" className="getal">
                        {vraag.afspraken.map((afspraak, plaats) => (
                          <span key={afspraak} className="heel">
                            {plaats > 0 ? ', ' : ''}
                            <Verwijzing href={`/afspraken/${afspraak}`}>{afspraak}</Verwijzing>
                          </span>
                        ))}
                      </td>
                    </tr>
                  ))}
                </tbody>
              ))}
            </Tabel>
            {blokken.map(({ naam: partij, zin, balken }) =>
              balken.length > 0 ? (
                <div key={partij} className="vragenlijst__vak">
                  <h3>{partij}</h3>
                  <p className="beeld__hint klein gedempt">Schuif de tekening opzij voor de rest.</p>
                  <Beeldvak titel={`${partij}: ${thema}`}>
                    <Verdeeltekening
                      naam={balken[0]?.sleutel ?? ''}
                      titel={`${partij}: ${thema}`}
                      zin={zin}
                      balken={balken}
                    />
                  </Beeldvak>
                </div>
              ) : null,
            )}
          </Kaart>
        ))}
      </div>
    </>
  );
}
