// Geeft een pagina die door het netwerk niet te openen is een uitleg in plaats van de foutpagina van de browser. Doet verder
// niets: bewaart alleen die uitleg, nooit gegevens van mensen, en blijft van elk ander verzoek af.
const VAK = 'geen-verbinding';
const UITLEG = '/geen-verbinding.html';
const STIJL = '/geen-verbinding.css';

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(VAK).then((vak) => vak.addAll([UITLEG, STIJL])));
});

self.addEventListener('activate', (event) => {
  // De browser vraagt de pagina alvast op terwijl dit script nog start; anders wordt elke pagina trager.
  event.waitUntil(self.registration.navigationPreload?.enable());
});

self.addEventListener('fetch', (event) => {
  const { mode, method, url } = event.request;
  if (mode === 'navigate' && method === 'GET') event.respondWith(pagina(event));
  else if (new URL(url).pathname === STIJL) event.respondWith(bewaard(STIJL));
});

async function pagina(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return bewaard(UITLEG);
  }
}

async function bewaard(pad) {
  return (await caches.match(pad)) ?? Response.error();
}
