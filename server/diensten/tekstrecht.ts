import type { Overlegtekstsoort, Tekstplek } from '#domain/overlegtekst/overlegtekst.ts';
import { mag, type Wie } from '#domain/policy/mag.ts';

type Recht = (wie: Wie, handeling: 'lezen' | 'schrijven', plek: Tekstplek) => boolean;

const RECHT: Record<Overlegtekstsoort, Recht> = {
  besluittekst: (wie, handeling, { kring, alleenVoor, inbrenger, bevroren, afgezegd }) =>
    mag(wie, handeling, { soort: 'besluittekst', kring, alleenVoor, inbrenger, bevroren, afgezegd }),
  notulen: (wie, handeling, { kring, alleenVoor, verzonden, afgezegd }) =>
    mag(wie, handeling, { soort: 'notulen', kring, alleenVoor, verzonden, afgezegd }),
  annotatie: (wie, handeling, { kring, alleenVoor, partij }) =>
    partij !== null && mag(wie, handeling, { soort: 'annotatie', kring, alleenVoor, partij }),
};

/** Of deze gebruiker dit met een tekst bij een overleg mag; de vraag van pagina's en motor aan dezelfde policy. */
export const magTekst: Recht = (wie, handeling, plek) => RECHT[plek.soort](wie, handeling, plek);
