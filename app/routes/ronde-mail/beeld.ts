import type { Voorbeeld } from '#server/diensten/rondepost.ts';

const WAAROM: Record<Voorbeeld['overgeslagen'][number]['reden'], string> = {
  geen_account: 'niemand heeft een account.',
  via_koepel: 'niemand heeft een account; wie ook voor haar kan melden leest dat in zijn mail.',
  kreeg_al: 'kreeg deze mail al.',
};

export function mailBeeld({ klaar, overgeslagen }: Voorbeeld) {
  return {
    klaar: klaar.map(({ partij, aan, mail }) => ({
      sleutel: mail.sleutel,
      partij: partij.naam,
      naam: aan.naam,
      email: aan.email,
      onderwerp: mail.onderwerp,
      tekst: mail.tekst,
    })),
    overgeslagen: overgeslagen.map(({ partij, reden }) => ({
      partij: partij.naam,
      waarom: WAAROM[reden],
    })),
  };
}
