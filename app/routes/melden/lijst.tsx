import { useRef, useState } from 'react';
import { conceptNaam, wisConcept } from '#app/lib/concept.ts';
import type { Partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { Leeg, Kaart as Vlak } from '#app/ui/kaart.tsx';
import { Lijst } from '#app/ui/lijst.tsx';
import { Melding } from '#app/ui/melding.tsx';
import type { Sleutel } from '#domain/melding/melding.ts';
import { adres, STATUS } from './adres.ts';
import type { Meldantwoord } from './antwoord.ts';
import type { MeldenBeeld } from './beeld.ts';
import { Meldformulier } from './formulier.tsx';
import { Herhaalformulier } from './herhaal.tsx';
import type { Kaart } from './kaart.ts';
import { Kaartkop } from './kaartkop.tsx';
import { Meldrij } from './rij.tsx';

interface MeldlijstProps {
  beeld: MeldenBeeld;
  partijen: Partijkeuzes;
  gebruikerId: number;
  /** Het antwoord op een formulier dat zonder JavaScript verstuurd is. */
  antwoord: Meldantwoord | undefined;
  /** Wat er zojuist zonder JavaScript gelukt is. */
  bericht: string | null;
}

interface Open {
  sleutel: Sleutel;
  /** Stond het al bij het gemelde toen het openging? Dan blijft het daar, en andersom: een formulier verspringt niet. */
  bijGemeld: boolean;
  /** Of de gebruiker het zelf opende. */
  zelf: boolean;
}

/** Wat er te melden is en wat gemeld is, met hoogstens één formulier open. Na een melding gaat het volgende open. */
export function Meldlijst({ beeld, partijen, gebruikerId, antwoord, bericht }: MeldlijstProps) {
  const [open, setOpen] = useState<Open | null>(() => begin(beeld, antwoord));
  const [beurt, setBeurt] = useState(0);
  const [gezegd, setGezegd] = useState(bericht ?? '');
  // Net gemeld, terwijl de lijst dat nog niet weet: die slaan we over.
  const gedaan = useRef(new Set<Sleutel>());
  const status = useRef<HTMLParagraphElement>(null);

  const isOpen = (kaart: Kaart) => kaart.sleutel === open?.sleutel;
  const hoortBijGemeld = (kaart: Kaart) => (isOpen(kaart) ? open?.bijGemeld : kaart.gemeldOp !== null);
  const teMelden = beeld.kaarten.filter((kaart) => !hoortBijGemeld(kaart));
  const gemeld = beeld.kaarten.filter(hoortBijGemeld).sort(laatstEerst);

  /** De eerstvolgende die nog gemeld moet worden, van boven naar beneden en dan weer vooraan. */
  function volgende(na: Sleutel): Kaart | undefined {
    const plaats = teMelden.findIndex(({ sleutel }) => sleutel === na);
    const rij = [...teMelden.slice(plaats + 1), ...teMelden.slice(0, Math.max(plaats, 0))];
    return rij.find(({ sleutel, gemeldOp }) => gemeldOp === null && !gedaan.current.has(sleutel));
  }

  function naMelding(uitkomst: Meldantwoord) {
    if (!uitkomst.ok) return;
    const { sleutel, zin } = uitkomst;
    setBeurt((vorige) => vorige + 1);
    gedaan.current.add(sleutel);
    wisConcept(conceptNaam(gebruikerId, sleutel));
    const nog = teMelden.filter((k) => k.gemeldOp === null && !gedaan.current.has(k.sleutel)).length;
    setGezegd(`${zin} ${nog === 0 ? 'Alles is gemeld.' : `Nog ${nog} te melden.`}`);
    const verder = volgende(sleutel);
    if (sleutel === open?.sleutel) {
      setOpen(verder ? { sleutel: verder.sleutel, bijGemeld: false, zelf: true } : null);
      if (!verder) status.current?.focus();
    } else {
      // Een ander formulier blijft open; de toets gaat door naar de volgende knop.
      document
        .getElementById(verder?.sleutel ?? '')
        ?.querySelector('button')
        ?.focus();
    }
  }

  const regel = (kaart: Kaart) => {
    const href = `${adres(beeld.filter, { open: kaart.sleutel })}#${kaart.sleutel}`;
    if (!isOpen(kaart)) {
      const opOpen = () =>
        setOpen({ sleutel: kaart.sleutel, bijGemeld: kaart.gemeldOp !== null, zelf: true });
      return <Meldrij key={kaart.sleutel} kaart={kaart} href={href} opOpen={opOpen} />;
    }
    return (
      <li key={kaart.sleutel} id={kaart.sleutel} className="regel regel--nadruk meldkaart">
        <Kaartkop kaart={kaart} />
        <Meldformulier
          kaart={kaart}
          action={href}
          partijen={partijen}
          concept={conceptNaam(gebruikerId, kaart.sleutel)}
          antwoord={antwoord}
          focus={open?.zelf ?? false}
          opUitkomst={naMelding}
        />
      </li>
    );
  };

  return (
    <>
      {/* Elke beurt een nieuw formulier: het vorige mag nog bezig zijn met verversen. */}
      <Herhaalformulier key={beurt} action={adres(beeld.filter)} opUitkomst={naMelding} />
      <p ref={status} id={STATUS} role="status" tabIndex={-1} className="meldstatus">
        {gezegd}
      </p>
      {antwoord?.ok === false && !antwoord.waarden ? (
        <Melding soort="fout">{antwoord.fouten.formulier}</Melding>
      ) : null}
      <Vlak strak titel={`Nog te melden (${teMelden.filter((k) => k.gemeldOp === null).length})`}>
        {teMelden.length > 0 ? <Lijst>{teMelden.map(regel)}</Lijst> : <Klaar beeld={beeld} />}
      </Vlak>
      {gemeld.length > 0 ? (
        <Vlak strak titel={`Gemeld in deze ronde (${gemeld.length})`}>
          <Lijst>{gemeld.map(regel)}</Lijst>
        </Vlak>
      ) : null}
    </>
  );
}

function laatstEerst(a: Kaart, b: Kaart): number {
  return (b.vorige?.nr ?? 0) - (a.vorige?.nr ?? 0);
}

function begin({ kaarten, open }: MeldenBeeld, antwoord: Meldantwoord | undefined): Open | null {
  const sleutel = antwoord && !antwoord.ok ? antwoord.sleutel : open;
  const kaart = kaarten.find((kandidaat) => kandidaat.sleutel === sleutel);
  return kaart ? { sleutel: kaart.sleutel, bijGemeld: kaart.gemeldOp !== null, zelf: false } : null;
}

function Klaar({ beeld: { filter } }: { beeld: MeldenBeeld }) {
  return filter.opgave !== null || filter.zoek ? (
    <Leeg titel="Hier is niets meer te melden">Kijk ook zonder filter of alles gemeld is.</Leeg>
  ) : (
    <Leeg titel="Alles is gemeld">
      Dank je wel. Verandert er nog iets? Je kunt altijd opnieuw melden; het laatste telt.
    </Leeg>
  );
}
