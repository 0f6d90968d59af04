import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { Nonce } from '#app/lib/nonce.ts';

export const streamTimeout = 10_000;

/**
 * De pagina als HTML, in één stuk: geen enkele loader stelt iets uit, en een antwoord in één stuk laat zich half zo klein
 * inpakken als dezelfde bytes in brokjes.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const html = await new Promise<string>((klaar, mis) => {
    const { pipe, abort } = renderToPipeableStream(
      <Nonce.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
      </Nonce.Provider>,
      {
        nonce,
        onAllReady: () => klaar(text(pipe(new PassThrough()))),
        onShellError: mis,
        onError: mis,
      },
    );
    setTimeout(abort, streamTimeout + 1000).unref();
  });
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(html, { headers, status });
}

/** Alleen wat echt misging komt in het log; een 404 of een afgebroken verzoek is geen fout. */
export function handleError(fout: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) console.error(fout);
}
