import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';

interface UitkomstkaartProps {
  uitkomsten: readonly { href: string; lijst: string; vraag: string; zin: string; respons: string }[];
}

/** Wat vragenlijsten over deze afspraak opleverden. Geen melding: die doet een partij zelf, en op haar naam (besluit 26). */
export function Uitkomstkaart({ uitkomsten }: UitkomstkaartProps) {
  if (uitkomsten.length === 0) return null;
  return (
    <Kaart titel="Uit vragenlijsten">
      {uitkomsten.map(({ href, lijst, vraag, zin, respons }) => (
        <section key={href} className="leesbreedte">
          <h3>{vraag}</h3>
          <p>{zin}</p>
          <p className="gedempt klein">
            {respons} · <Verwijzing href={href}>{lijst}</Verwijzing>
          </p>
        </section>
      ))}
    </Kaart>
  );
}
