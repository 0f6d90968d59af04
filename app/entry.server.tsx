import { PassThrough } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { Nonce } from '#app/lib/nonce.ts';

export const streamTimeout = 10_000;

export default function handleRequest(
  request: Request,
  statusCode: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  // Een robot krijgt de pagina in één keer; een mens zodra het omhulsel klaar is.
  const klaar = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady';
  return new Promise((resolve, reject) => {
    let begonnen = false;
    let status = statusCode;
    const { pipe, abort } = renderToPipeableStream(
      <Nonce.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
      </Nonce.Provider>,
      {
        nonce,
        [klaar]() {
          begonnen = true;
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(fout: unknown) {
          status = 500;
          if (begonnen) console.error(fout);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1000).unref();
  });
}

/** Alleen wat echt misging komt in het log; een 404 of een afgebroken verzoek is geen fout. */
export function handleError(fout: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) console.error(fout);
}
