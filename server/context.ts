import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Diensten } from './diensten/diensten.ts';

/** Wat elke loader en action van de server krijgt. */
export interface Context {
  diensten: Diensten;
  /** Wie er aangemeld is, of null. */
  gebruiker: Gebruiker | null;
  /** Het token uit de cookie, om mee af te melden. */
  token: string | null;
  /** Voor inline scripts van Remix (CSP). */
  nonce: string;
  /** Of de opslag demo-accounts heeft; het scherm zegt dat erbij. */
  demo: boolean;
  /** Het adres van de bezoeker, alleen om aanmeldpogingen te tellen. */
  ip: string;
}

declare module '@remix-run/node' {
  interface AppLoadContext extends Context {}
}
