/** Maten in punten, kleuren uit het palet van de schermen. */
export const VEL = { breed: 595.28, hoog: 841.89 } as const;
export const MARGE = { links: 62, rechts: 62, boven: 72, onder: 74 } as const;
export const BREEDTE = VEL.breed - MARGE.links - MARGE.rechts;
/** Tot hier mag tekst komen. */
export const ONDERKANT = VEL.hoog - MARGE.onder;

export const KLEUR = {
  inkt: '#14222e',
  inkt2: '#415062',
  lijn: '#c9d2da',
  lijn2: '#e9eef2',
  vlak: '#f5f7f9',
  merk: '#0b4f6c',
  merk2: '#e6f0f4',
  wit: '#ffffff',
  groen: '#1a7437',
  oranje: '#9c4500',
  rood: '#b3141f',
  grijs: '#526172',
} as const;

/** Hoe een regel eruitziet: hoe groot de letters zijn, en hoe hoog de regel. */
export interface Maat {
  grootte: number;
  regel: number;
}

export const MAAT = {
  tekst: { grootte: 10.5, regel: 15 },
  klein: { grootte: 9, regel: 12.5 },
  fijn: { grootte: 8, regel: 11 },
  titel: { grootte: 28, regel: 34 },
  kop1: { grootte: 20, regel: 26 },
  kop2: { grootte: 14, regel: 19 },
  kop3: { grootte: 11.5, regel: 16 },
} as const satisfies Record<string, Maat>;
