import { useState } from 'react';
import type { Partijkeuze } from '#app/lib/partijkeuzes.ts';
import { Keuzelijst, Tekstvak, Tekstveld } from '#app/ui/velden.tsx';
import type { PuntBeeld, ToezeggingBeeld } from './beeld.ts';
import { nuStaatEr, Vastlegformulier } from './formulier.tsx';
import type { Mislukt } from './handeling.ts';

type Veldnaam = 'van' | 'aan' | 'inhoud' | 'voorwaarde' | 'termijn';

/** Een toezegging vastleggen of bijstellen: van wie, aan wie, wat, waarvan zij afhangt en wanneer. */
export function ToezeggingFormulier({
  punt,
  toezegging,
  mislukt,
}: {
  punt: PuntBeeld;
  toezegging: ToezeggingBeeld | null;
  mislukt: Mislukt | null;
}) {
  // Zie `BesluitFormulier`.
  const [begin] = useState(toezegging);
  const nu = mislukt?.nu?.soort === 'toezegging' ? mislukt.nu.toezegging : null;
  const { vijfhoek, overige } = punt.keuzes;
  const naamVan = (slug: string) =>
    [...vijfhoek, ...overige].find((partij) => partij.slug === slug)?.naam ?? slug;
  const veld = (naam: Veldnaam) => {
    const eigen = mislukt?.waarden[naam] ?? begin?.[naam] ?? '';
    const isPartij = naam === 'van' || naam === 'aan';
    const leesbaar = (waarde: string) => (isPartij ? naamVan(waarde) : waarde);
    return {
      naam,
      // Zonder dit had het veld het id van `<main id="inhoud">`.
      id: `toezegging-${naam}`,
      defaultValue: eigen,
      fout: mislukt?.fouten[naam],
      hint: nuStaatEr(nu && leesbaar(nu[naam] ?? ''), leesbaar(eigen)),
    };
  };
  const opties = (
    <>
      <option value="">Kies een partij</option>
      <Groep label="Aan tafel" partijen={vijfhoek} />
      <Groep label="Andere partijen" partijen={overige} />
    </>
  );
  return (
    <Vastlegformulier
      titel={begin ? 'Toezegging bijstellen' : `Toezegging bij punt ${punt.nr}`}
      punt={punt.id}
      handeling="toezegging"
      gezien={begin && { id: begin.id, versie: nu?.versie ?? begin.versie }}
      botst={nu !== null}
      mislukt={mislukt}
      knop="Leg vast"
    >
      <div className="formulier__naast">
        <Keuzelijst {...veld('van')} label="Van" data-eerste="">
          {opties}
        </Keuzelijst>
        <Keuzelijst {...veld('aan')} label="Aan">
          {opties}
        </Keuzelijst>
      </div>
      <Tekstvak {...veld('inhoud')} label="Wat wordt er toegezegd?" />
      <Tekstvak {...veld('voorwaarde')} label="Op voorwaarde dat" optioneel />
      <Tekstveld {...veld('termijn')} label="Uiterlijk" type="date" optioneel />
    </Vastlegformulier>
  );
}

function Groep({ label, partijen }: { label: string; partijen: readonly Partijkeuze[] }) {
  if (partijen.length === 0) return null;
  return (
    <optgroup label={label}>
      {partijen.map(({ slug, naam }) => (
        <option key={slug} value={slug}>
          {naam}
        </option>
      ))}
    </optgroup>
  );
}
