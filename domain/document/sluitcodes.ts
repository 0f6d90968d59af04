/**
 * De ene tabel van redenen waarom de server een verbinding met een document sluit (design §5). De server stuurt code en
 * reden mee; de editor zoekt de code op en toont de reden. Een y-websocket-client verbindt uit zichzelf opnieuw, behalve
 * na 4400-4499: daar helpt het niet. Wat wel overgaat heeft daarom een andere code. Een reden is hooguit 123 bytes (RFC 6455).
 */
export const SLUITCODES = {
  herstart: { code: 1001, reden: 'De server start opnieuw. Je tekst wordt zo weer bijgewerkt.' },
  te_groot: { code: 1009, reden: 'Dit is te veel tekst in één keer. Plak het in kleinere stukken.' },
  fout: { code: 1011, reden: 'Er ging bij ons iets mis. We verbinden opnieuw.' },
  onleesbaar: {
    code: 4400,
    reden: 'We konden een bericht van je browser niet lezen. Laad de pagina opnieuw.',
  },
  niet_aangemeld: { code: 4401, reden: 'Je bent niet meer aangemeld. Meld je opnieuw aan.' },
  mag_niet_schrijven: { code: 4403, reden: 'Je mag dit document lezen, maar niet bewerken.' },
  onbekend: { code: 4404, reden: 'Dit document bestaat niet, of je mag het niet zien.' },
  gewist: { code: 4410, reden: 'Een beheerder heeft tekst uit dit plan gewist. De pagina laadt zo opnieuw.' },
  verouderd: {
    code: 4426,
    reden: 'Er is een nieuwe versie van Vijfhoek. Laad de pagina opnieuw; je tekst blijft bewaard.',
  },
  te_veel: {
    code: 4429,
    reden: 'Je hebt te veel verbindingen open. Sluit een paar tabbladen en laad opnieuw.',
  },
  opslag: { code: 4503, reden: 'We kunnen nu niet bij de opslag. We proberen het opnieuw.' },
  aanmelden_duurt: { code: 4504, reden: 'Aanmelden duurt te lang. We proberen het opnieuw.' },
  opslag_vol: { code: 4507, reden: 'De opslag is weg en er wacht al te veel. We proberen het zo opnieuw.' },
  te_traag: { code: 4508, reden: 'Je verbinding is te traag. We verbinden opnieuw en halen de tekst bij.' },
  te_snel: { code: 4509, reden: 'Je browser stuurt te veel tegelijk. We verbinden opnieuw.' },
  te_vol: { code: 4510, reden: 'Er zijn te veel plannen tegelijk open. We proberen het zo opnieuw.' },
  kamer_vol: { code: 4511, reden: 'Er zijn te veel mensen in dit plan. We proberen het zo opnieuw.' },
} as const;

export type Sluitreden = keyof typeof SLUITCODES;

/** De reden bij een code uit de tabel; null bij een code die niet van ons is (1006: verbinding weggevallen). */
export function sluitredenVan(code: number): string | null {
  return Object.values(SLUITCODES).find((regel) => regel.code === code)?.reden ?? null;
}
