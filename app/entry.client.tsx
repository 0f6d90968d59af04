import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});

// Zonder netwerk zegt sw.js dat iemands tekst er nog is; zonder sw.js werkt alles, behalve die pagina.
void navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
