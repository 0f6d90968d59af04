import { Verwijzing } from './knop.tsx';

/** De voet van elke pagina. */
export function Voet({ demo }: { demo: boolean }) {
  return (
    <footer className="voet">
      <div className="voet__binnen">
        <p>
          {demo
            ? 'Demo: accounts, acties, overleggen en hun meldingen zijn verzonnen. De afspraken komen uit de Hervormingsagenda Jeugd, de antwoorden van juni 2024 uit de monitor.'
            : 'Werkruimte van de Hervormingsagenda Jeugd 2023-2028'}
        </p>
        <Verwijzing href="/toegankelijkheid">Toegankelijkheid</Verwijzing>
      </div>
    </footer>
  );
}
