import { useState } from 'react';
import { Segment, Segmenten } from '#app/ui/keuze.tsx';
import { Partijvelden } from '#app/ui/partijvelden.tsx';
import { Keuzeveld } from '#app/ui/veld.tsx';
import { Tekstvak, Tekstveld } from '#app/ui/velden.tsx';
import { UITKOMST_NAAM, UITKOMSTEN } from '#domain/besluit/besluit.ts';
import { besluitzin } from '#domain/besluit/besluitzin.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import type { BesluitBeeld, PuntBeeld } from './beeld.ts';
import { nuStaatEr, Vastlegformulier } from './formulier.tsx';
import type { Mislukt } from './handeling.ts';

/** Een besluit vastleggen of bijstellen. Een nieuw besluit begint met de woorden van de bevroren agenda. */
export function BesluitFormulier({
  punt,
  besluit,
  mislukt,
}: {
  punt: PuntBeeld;
  besluit: BesluitBeeld | null;
  mislukt: Mislukt | null;
}) {
  // Waarmee het bijstellen begon. Wat anderen intussen doen mag hier niet ongemerkt bij komen, ook het versienummer niet.
  const [begin] = useState(besluit);
  const nu = mislukt?.nu?.soort === 'besluit' ? mislukt.nu.besluit : null;
  const waarden = {
    uitkomst: begin?.uitkomst ?? (punt.gevraagdBesluit === '' ? '' : 'aangenomen'),
    tekst: begin?.tekst ?? besluitzin(punt.gevraagdBesluit),
    toelichting: begin?.toelichting ?? '',
    termijn: begin?.termijn ?? '',
    ...mislukt?.waarden,
  };
  const gekozen = mislukt?.partijen ?? begin?.partijen ?? [];
  const veld = (naam: 'tekst' | 'toelichting' | 'termijn') => ({
    naam,
    defaultValue: waarden[naam],
    fout: mislukt?.fouten[naam],
    hint: nuStaatEr(nu && (nu[naam] ?? ''), waarden[naam]),
  });
  const naamVan = (slug: string) =>
    [...punt.keuzes.vijfhoek, ...punt.keuzes.overige].find((partij) => partij.slug === slug)?.naam ?? slug;
  const namen = (slugs: readonly string[]) => opsomming(slugs.map(naamVan).sort());
  return (
    <Vastlegformulier
      titel={begin ? 'Besluit bijstellen' : `Besluit bij punt ${punt.nr}`}
      punt={punt.id}
      handeling="besluit"
      gezien={begin && { id: begin.id, versie: nu?.versie ?? begin.versie }}
      botst={nu !== null}
      mislukt={mislukt}
      knop="Leg vast"
    >
      <Keuzeveld
        naam="uitkomst"
        label="Het overleg heeft het voorstel"
        fout={mislukt?.fouten.uitkomst}
        hint={nuStaatEr(nu && UITKOMST_NAAM[nu.uitkomst], naamVanUitkomst(waarden.uitkomst))}
      >
        {(koppeling) => (
          <Segmenten>
            {UITKOMSTEN.map((uitkomst, plek) => (
              <Segment
                key={uitkomst}
                koppeling={koppeling}
                eerste={plek === 0}
                waarde={uitkomst}
                gekozen={uitkomst === waarden.uitkomst}
              >
                {UITKOMST_NAAM[uitkomst]}
              </Segment>
            ))}
          </Segmenten>
        )}
      </Keuzeveld>
      <Tekstvak {...veld('tekst')} label="Besluit" rows={3} data-eerste="" />
      <Partijvelden
        id="partijen"
        naam="partijen"
        label="Wie is eraan gebonden?"
        optioneel
        keuzes={punt.keuzes}
        gekozen={gekozen}
        fout={mislukt?.fouten.partijen}
        {...(nu ? { hint: nuStaatEr(namen(nu.partijen), namen(gekozen)) } : {})}
      />
      <Tekstveld {...veld('termijn')} label="Uiterlijk" type="date" optioneel />
      <Tekstvak {...veld('toelichting')} label="Toelichting" optioneel />
    </Vastlegformulier>
  );
}

function naamVanUitkomst(waarde: string): string {
  const uitkomst = UITKOMSTEN.find((kandidaat) => kandidaat === waarde);
  return uitkomst ? UITKOMST_NAAM[uitkomst] : '';
}
