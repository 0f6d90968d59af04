import type { Voortgangsregel } from './voortgang.ts';

/** De uitkomst van een voortgangsstroom, of een zin waarom die er niet is. */
export type Uitkomst<T> = { ok: true; uitkomst: T } | { ok: false; fout: string };

const AFGEBROKEN = 'De verbinding viel weg voordat het klaar was. Probeer het opnieuw.';

/** Leest een antwoord van `voortgangsstroom` in de browser. Bij een ander antwoord is de tekst daarvan de fout. */
export async function leesVoortgang<T>(
  antwoord: Response,
  opVoortgang: (klaar: number, van: number) => void,
): Promise<Uitkomst<T>> {
  const isStroom = antwoord.headers.get('Content-Type')?.startsWith('application/x-ndjson');
  if (!antwoord.body || !isStroom) return { ok: false, fout: await zinBij(antwoord) };
  let rest = '';
  const lezer = antwoord.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let stuk = await lezer.read(); !stuk.done; stuk = await lezer.read()) {
    const regels = (rest + stuk.value).split('\n');
    rest = regels.pop() ?? '';
    for (const tekst of regels) {
      const regel: Voortgangsregel<T> = JSON.parse(tekst);
      if (regel.soort === 'klaar') return { ok: true, uitkomst: regel.uitkomst };
      if (regel.soort === 'fout') return { ok: false, fout: regel.fout };
      opVoortgang(regel.klaar, regel.van);
    }
  }
  return { ok: false, fout: AFGEBROKEN };
}

async function zinBij(antwoord: Response): Promise<string> {
  const isTekst = antwoord.headers.get('Content-Type')?.startsWith('text/plain');
  const tekst = isTekst ? await antwoord.text() : '';
  return tekst || 'Dit lukt nu niet. Laad de pagina opnieuw en probeer het nog eens.';
}
