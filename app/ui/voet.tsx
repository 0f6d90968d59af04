import { Verwijzing } from './knop.tsx';

/** De voet van elke pagina. */
export function Voet({ demo }: { demo: boolean }) {
  return (
    <footer className="voet">
      <div className="voet__binnen">
        <p>
          {demo
            ? 'Demo: de statussen en accounts zijn verzonnen, de afspraken komen uit de Hervormingsagenda Jeugd.'
            : 'Werkruimte van de Hervormingsagenda Jeugd 2023-2028'}
        </p>
        <Verwijzing href="/toegankelijkheid">Toegankelijkheid</Verwijzing>
      </div>
    </footer>
  );
}
