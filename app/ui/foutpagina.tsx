import { Leeg } from './kaart.tsx';
import { Knoplink } from './knop.tsx';

/** Wat er staat als een pagina er niet is of niet wil. Wat niet mag en wat niet bestaat zien er precies eender uit. */
export function Foutpagina({ status }: { status: number }) {
  const naarVoren = <Knoplink href="/">Naar het overzicht</Knoplink>;
  if (status === 404) {
    return (
      <Leeg pagina titel="Deze pagina is er niet" actie={naarVoren}>
        Misschien klopt de link niet helemaal, of is er iets verplaatst.
      </Leeg>
    );
  }
  return (
    <Leeg pagina titel="Er ging iets mis" actie={naarVoren}>
      Dat ligt aan ons. Probeer het zo nog eens; wat al was opgeslagen is er nog.
    </Leeg>
  );
}
