import { z } from 'zod';
import { gebruikerOpEmail, voegGebruikerToe } from '#db/queries/gebruiker.ts';
import { laadPartijen } from '#db/queries/partij.ts';
import { ROLLEN } from '#domain/gebruiker/gebruiker.ts';
import { nieuwToken } from '../aanmelden/token.ts';
import { hashWachtwoord } from '../aanmelden/wachtwoord.ts';
import type { Opdracht, Uitkomst } from './opdracht.ts';
import { Gebruik, leesVlaggen, weigerLos } from './vlaggen.ts';

const invoer = z.object({
  email: z.email('--email moet een e-mailadres zijn.').max(254),
  naam: z.string('--naam ontbreekt.').trim().min(1, '--naam ontbreekt.').max(120, '--naam is te lang.'),
  rol: z.enum(ROLLEN, { error: `--rol moet een van deze zijn: ${ROLLEN.join(', ')}.` }),
  partij: z.string().optional(),
});

/** Maakt een account, met een wachtwoord dat één keer getoond wordt (docs/cli.md). */
export const gebruiker: Opdracht = {
  gebruik: 'gebruiker --email E --naam N --rol R [--partij P] [--json]',
  magLeeg: false,
  lees(argumenten) {
    const { json, tekst, los } = leesVlaggen(argumenten, ['email', 'naam', 'rol', 'partij']);
    weigerLos(los);
    const velden = { email: tekst('email'), naam: tekst('naam'), rol: tekst('rol'), partij: tekst('partij') };
    const gelezen = invoer.safeParse(velden);
    if (!gelezen.success) throw new Gebruik(gelezen.error.issues.map(({ message }) => message).join(' '));
    const { email, naam, rol, partij = null } = gelezen.data;
    if ((rol === 'partij' || rol === 'bestuurder') && partij === null) {
      throw new Gebruik(`Bij de rol ${rol} hoort --partij.`);
    }
    return async ({ kysely }): Promise<Uitkomst> => {
      const partijen = await laadPartijen(kysely);
      if (partij !== null && !partijen.some(({ slug }) => slug === partij)) {
        return {
          code: 1,
          fout: `De partij ${partij} bestaat niet. Wel: ${partijen.map(({ slug }) => slug).join(', ')}.`,
        };
      }
      if (await gebruikerOpEmail(kysely, email)) {
        return { code: 1, fout: `Er is al een account met het adres ${email}.` };
      }
      const wachtwoord = nieuwToken().slice(0, 20);
      const wachtwoordHash = await hashWachtwoord(wachtwoord);
      const id = await voegGebruikerToe(kysely, { email, naam, rol, partij, wachtwoordHash, demo: false });
      if (json)
        return { code: 0, uit: JSON.stringify({ id, email, naam, rol, partij, wachtwoord }, null, 2) };
      return { code: 0, uit: `${naam} kan aanmelden met ${email} en het wachtwoord ${wachtwoord}` };
    };
  },
};
