import type { Rol } from '#domain/gebruiker/gebruiker.ts';

/** Het wachtwoord van elk demo-account (design §3). */
export const DEMO_WACHTWOORD = 'samen-verder-2028';

export interface DemoAccount {
  email: string;
  naam: string;
  rol: Rol;
  /** Slug van de partij, of null. */
  partij: string | null;
}

/** Verzonnen mensen: één per rol, en per hoek van de Vijfhoek een melder en een bestuurder (design §3). */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account('programmabureau', 'Noor van Vliet', 'programmabureau', null),
  account('secretaris', 'Daan Hofstra', 'secretaris', null),
  account('beheerder', 'Ilse Brandsma', 'beheerder', null),
  account('lezer', 'Tom Akkerman', 'lezer', null),
  account('clienten', 'Yara Benali', 'partij', 'clienten'),
  account('sbj', 'Marieke Postma', 'partij', 'sbj'),
  account('bgzj', 'Ruben Kuipers', 'partij', 'bgzj'),
  account('vng', 'Sanne de Wit', 'partij', 'vng'),
  account('rijk', 'Farid el Amrani', 'partij', 'rijk'),
  account('bestuurder.clienten', 'Joost Meijerink', 'bestuurder', 'clienten'),
  account('bestuurder.sbj', 'Hanneke Terpstra', 'bestuurder', 'sbj'),
  account('bestuurder.bgzj', 'Wouter van Rijn', 'bestuurder', 'bgzj'),
  account('bestuurder.vng', 'Fatma Yildiz', 'bestuurder', 'vng'),
  account('bestuurder.rijk', 'Pieter Vermaat', 'bestuurder', 'rijk'),
];

/** De melder van een partij. */
export function demoMelder(partij: string): DemoAccount {
  const melder = DEMO_ACCOUNTS.find((kandidaat) => kandidaat.rol === 'partij' && kandidaat.partij === partij);
  if (!melder) throw new Error(`Er is geen demo-account voor ${partij}.`);
  return melder;
}

function account(wie: string, naam: string, rol: Rol, partij: string | null): DemoAccount {
  return { email: `${wie}@demo.example`, naam, rol, partij };
}

/** Wie er in de gremia zitten: de bestuurders in een bestuurlijk overleg, de melders in de stuurgroep. */
export function demoLeden() {
  const leden = (gremium: string, rol: DemoAccount['rol'], functie: string, partijen?: readonly string[]) =>
    DEMO_ACCOUNTS.flatMap(({ naam, rol: eigen, partij }) =>
      eigen === rol && partij !== null && (!partijen || partijen.includes(partij))
        ? [{ gremium, partij, naam, functie, plaatsvervanger: 0 }]
        : [],
    );
  return [
    ...leden('bo-jeugd', 'bestuurder', 'bestuurder'),
    ...leden('bo-rijk-vng', 'bestuurder', 'bestuurder', ['rijk', 'vng']),
    ...leden('stuurgroep', 'partij', 'vertegenwoordiger'),
  ];
}
