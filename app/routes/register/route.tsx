import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { partijNaam } from '#app/lib/beeld.ts';
import { leesPeildatum } from '#app/lib/peildatum.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Peildatumbalk } from '#app/ui/peildatum.tsx';
import type { Stand } from '#domain/stand/stand.ts';
import { registerBeeld } from './beeld.ts';
import { Filters } from './filters.tsx';
import { Paginering, Registertabel } from './tabel.tsx';
import { weergavenBeeld, weergavePad } from './weergavebeeld.ts';
import { Weergaven } from './weergaven.tsx';
import { adres, alsZoek, HOEKKEUZES, LEEG, leesVraag } from './zoek.ts';

export const meta: MetaFunction = () => [{ title: 'Afspraken en acties · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { searchParams: zoek } = new URL(request.url);
  const dag = leesPeildatum(zoek, context.diensten.vandaag());
  const [stand, weergaven] = await Promise.all([
    context.diensten.stand(gebruiker, dag.peildatum),
    context.diensten.weergaven.lijst(gebruiker),
  ]);
  const { standaard } = weergaven;
  if (standaard && zoek.size === 0) throw redirect(weergavePad(standaard.id, standaard.zoek, null));
  const vraag = leesVraag(zoek, stand);
  // Anders bracht een link naar alles iemand met een eigen standaard daarnaar terug.
  if (standaard) vraag.weergave ??= 'geen';
  // Een formulier zonder JavaScript stuurt ook lege velden mee; de URL om te delen heeft die niet.
  if ([...zoek.values()].includes('') || zoek.has('kolom')) throw redirect(adres(vraag, dag.eerder));
  // Wat vroeger was is niet te wijzigen.
  const magWijzigen = dag.eerder ? () => false : context.diensten.acties.wijzigbaar(gebruiker, stand);
  return {
    dag,
    terug: adres(vraag, null),
    filter: vraag.filter,
    sorteer: alsZoek(vraag, null).get('sorteer'),
    bestand: alsZoek({ ...vraag, pagina: 1, weergave: null }, dag.eerder).toString(),
    alles: adres({ ...LEEG, weergave: standaard && 'geen' }, dag.eerder),
    weergaven: weergavenBeeld(weergaven, vraag, dag.eerder, gebruiker.partij),
    weergave: vraag.weergave,
    magInlezen: context.diensten.lijsten.soortenVoor(gebruiker).length > 0,
    keuzes: keuzesUit(stand),
    partij: vraag.filter.partij && {
      slug: vraag.filter.partij,
      naam: partijNaam(stand, vraag.filter.partij),
    },
    ...registerBeeld(stand, vraag, dag.eerder, magWijzigen),
  };
}

/** Waaruit de filters laten kiezen: alleen partijen die iets te doen hebben. */
function keuzesUit(stand: Stand) {
  return {
    opgaven: stand.snapshot.opgaven.map(({ nr, titel }) => ({ nr, titel })),
    hoeken: HOEKKEUZES,
    partijen: [...stand.perPartij.keys()]
      .map((slug) => ({ slug, naam: partijNaam(stand, slug) }))
      .sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
    personen: personenUit(stand),
  };
}

/** Zoveel namen zijn nog voor te stellen; daarboven helpt typen. */
const MEESTE_PERSONEN = 200;

function personenUit({ items }: Stand): string[] {
  const namen = new Set(items.map(({ eigenaarPersoon }) => eigenaarPersoon).filter(Boolean));
  return namen.size > MEESTE_PERSONEN ? [] : [...namen].sort((a, b) => a.localeCompare(b, 'nl'));
}

/** Alles wat gevonden is om in een spreadsheet te openen, niet alleen deze bladzijde. */
function Bestanden({ zoek, gevonden }: { zoek: string; gevonden: number }) {
  const wat = gevonden === 1 ? '1 regel' : `alle ${gevonden} regels`;
  return (
    <span className="rij niet-afdrukken">
      <span className="gedempt" aria-hidden="true">
        Downloaden:
      </span>
      {BESTANDEN.map(({ vorm, naam }) => (
        <a
          key={vorm}
          className="utrecht-link utrecht-link--html-a"
          href={`/register/bestand?vorm=${vorm}${zoek && `&${zoek}`}`}
          download
        >
          {naam}
          <span className="sr"> met {wat} downloaden</span>
        </a>
      ))}
    </span>
  );
}

const BESTANDEN = [
  { vorm: 'xlsx', naam: 'Excel' },
  { vorm: 'csv', naam: 'CSV' },
] as const;

export default function Register() {
  const beeld = useLoaderData<typeof loader>();
  const { dag, gevonden, totaal, alles } = beeld;
  return (
    <>
      <Paginakop
        titel="Afspraken en acties"
        ondertitel="Elke regel is het deel van één partij in een afspraak, of een actie"
        acties={beeld.magInlezen ? <Knoplink href="/inlezen">Lijst inlezen</Knoplink> : null}
      />
      <div className="stapel">
        <Peildatumbalk dag={dag} terug={beeld.terug} />
        <Weergaven beeld={beeld.weergaven} alles={alles} />
        <Filters
          filter={beeld.filter}
          keuzes={beeld.keuzes}
          kolommen={beeld.kolommen}
          weergave={beeld.weergave}
          sorteer={beeld.sorteer}
          eerder={dag.eerder}
          alles={alles}
        />
        {beeld.partij ? (
          <p className="klein">
            <Verwijzing href={`/zoeken?partij=${beeld.partij.slug}`}>
              Waar plannen {beeld.partij.naam} noemen
            </Verwijzing>
          </p>
        ) : null}
        <Kaart
          strak
          titel={
            <span role="status">
              {gevonden} van {totaal}
            </span>
          }
          actie={
            gevonden > 0 ? (
              <span className="rij klein">
                <span className="gedempt">
                  regel {beeld.van} tot en met {beeld.tot}
                </span>
                <Bestanden zoek={beeld.bestand} gevonden={gevonden} />
              </span>
            ) : null
          }
          voet={beeld.paginas > 1 ? <Paginering {...beeld} /> : null}
        >
          {gevonden === 0 ? (
            <Leeg titel="Niets gevonden" actie={<Knoplink href={alles}>Wis alle filters</Knoplink>}>
              Er is geen afspraak of actie die bij al deze filters past.
            </Leeg>
          ) : (
            <Registertabel {...beeld} zoek={beeld.bestand} />
          )}
        </Kaart>
      </div>
    </>
  );
}
