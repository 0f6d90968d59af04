import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knop, Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import { Keuzelijst, Tekstveld } from '#app/ui/velden.tsx';
import { vragenlijstkruimels } from '#app/vragenlijst/kruimels.ts';
import { responsTekst } from '#app/vragenlijst/uitkomstbeeld.ts';
import { heeftGeantwoord } from '#domain/vragenlijst/publicatie.ts';
import { INDELING_NAAM, INDELINGEN } from '#domain/vragenlijst/vragenlijst.ts';
import { kaleTekst } from '#domain/zoeken/woorden.ts';
import { Paginering } from '../register/tabel.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Respondenten: ${data?.vragenlijst.naam ?? ''} · Vijfhoek` },
];

const PER_PAGINA = 100;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { rondes, vragenlijsten } = context.diensten;
  const gelezen = await vragenlijsten.respondenten(gebruiker, leesNummer(params.id));
  const { vragenlijst, respondenten, antwoorden, inzendingen, vragen } = gelezen;
  const { ronde } = await rondes.ronde(gebruiker, vragenlijst.rondeId);
  const zoek = new URL(request.url).searchParams;
  const naam = kaleTekst(zoek.get('zoek') ?? '');
  const toon = zoek.get('toon') ?? '';
  const ingevuld = (id: number) => heeftGeantwoord(antwoorden.get(id));
  const gevonden = respondenten.filter(
    (wie) =>
      kaleTekst(`${wie.naam} ${wie.code}`).includes(naam) &&
      (toon === 'open' ? !ingevuld(wie.id) : toon === 'ingevuld' ? ingevuld(wie.id) : true),
  );
  const paginas = Math.max(1, Math.ceil(gevonden.length / PER_PAGINA));
  const pagina = Math.min(paginas, Math.max(1, Math.floor(Number(zoek.get('pagina'))) || 1));
  const keren = new Map<number, number>();
  for (const { respondentId } of inzendingen) keren.set(respondentId, (keren.get(respondentId) ?? 0) + 1);
  const adres = (nr: number) => {
    const ander = new URLSearchParams(zoek);
    ander.set('pagina', String(nr));
    return `?${ander}`;
  };
  return {
    vragenlijst: { id: vragenlijst.id, naam: vragenlijst.naam, dicht: vragenlijst.gepubliceerdOp !== null },
    ronde: { id: ronde.id, naam: ronde.naam },
    zoek: zoek.get('zoek') ?? '',
    toon,
    respons:
      respondenten.length > 0
        ? responsTekst(respondenten.filter(({ id }) => ingevuld(id)).length, respondenten.length)
        : null,
    // Een indeling die niemand heeft is geen kolom waard.
    indelingen: INDELINGEN.filter((indeling) => respondenten.some((wie) => wie[indeling] !== '')),
    gevonden: gevonden.length,
    regels: gevonden.slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA).map((wie) => ({
      ...wie,
      aantal: Object.keys(antwoorden.get(wie.id) ?? {}).length,
      keren: keren.get(wie.id) ?? 0,
    })),
    vragen: vragen.length,
    pagina,
    paginas,
    vorige: pagina > 1 ? adres(pagina - 1) : null,
    volgende: pagina < paginas ? adres(pagina + 1) : null,
  };
}

/** Wie de vragenlijst kreeg, en wie al antwoordde. Alleen voor het programmabureau. */
export default function Respondenten() {
  const gegevens = useLoaderData<typeof loader>();
  const { vragenlijst, ronde, zoek, toon, respons, indelingen, gevonden, regels, vragen } = gegevens;
  const pad = `/vragenlijsten/${vragenlijst.id}`;
  return (
    <>
      <Paginakop
        kruimels={vragenlijstkruimels(ronde, vragenlijst, 'Respondenten')}
        titel="Respondenten"
        ondertitel={`${respons ? `${respons} vulden in. ` : ''}Alleen het programmabureau ziet wie wat antwoordde.`}
        acties={
          vragenlijst.dicht ? null : (
            <Knoplink href={`${pad}/inlezen?soort=respondenten`}>Respondenten inlezen</Knoplink>
          )
        }
      />
      <div className="stapel">
        <Form method="get" className="vragenlijst__zoek">
          <Tekstveld naam="zoek" label="Naam of code" defaultValue={zoek} autoComplete="off" />
          <Keuzelijst naam="toon" label="Wie" defaultValue={toon}>
            <option value="">Iedereen</option>
            <option value="open">Nog niet ingevuld</option>
            <option value="ingevuld">Ingevuld</option>
          </Keuzelijst>
          <Knop soort="stil">Zoek</Knop>
        </Form>
        <Kaart strak>
          {regels.length === 0 ? (
            <Leeg titel={zoek || toon ? 'Niemand gevonden' : 'Er is nog niemand genodigd'} />
          ) : (
            <Tabel bijschrift="Respondenten" stapel>
              <thead>
                <tr>
                  <th scope="col">Naam</th>
                  <th scope="col">Code</th>
                  {indelingen.map((indeling) => (
                    <th key={indeling} scope="col">
                      {INDELING_NAAM[indeling]}
                    </th>
                  ))}
                  <th scope="col">Beantwoord</th>
                </tr>
              </thead>
              <tbody>
                {regels.map((wie) => (
                  <tr key={wie.id}>
                    <th scope="row">
                      <Verwijzing href={`${pad}/respondenten/${wie.id}`}>{wie.naam}</Verwijzing>
                    </th>
                    <td data-kop="Code" className="getal">
                      {wie.code}
                    </td>
                    {indelingen.map((indeling) => (
                      <td key={indeling} data-kop={INDELING_NAAM[indeling]}>
                        {wie[indeling]}
                      </td>
                    ))}
                    <td data-kop="Beantwoord">
                      {wie.aantal === 0 ? 'nog niet' : `${wie.aantal} van ${vragen}`}
                      {wie.keren > 1 ? <span className="gedempt"> · {wie.keren} keer ingestuurd</span> : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Tabel>
          )}
        </Kaart>
        {gegevens.paginas > 1 ? (
          <div className="rij">
            <span className="gedempt">{gevonden} gevonden</span>
            <Paginering {...gegevens} />
          </div>
        ) : null}
      </div>
    </>
  );
}
