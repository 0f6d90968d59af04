import { laadAgendapunten } from '#db/queries/agendapunt.ts';
import { laadBijlagen } from '#db/queries/bijlage.ts';
import { bevriesOverleg, geefNummer, openAgenda } from '#db/queries/overleg.ts';
import { bewaarStukinhoud } from '#db/queries/stukinhoud.ts';
import { kringenAanTafel } from '#domain/agenda/agenda.ts';
import { dagVan, isDag } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { maakStuk } from '#domain/overleg/kopie.ts';
import { canoniek, type StukBijlage } from '#domain/overleg/stuk.ts';
import { sha256 } from '../stukken/sha256.ts';
import { kopieerBijlage } from './bijlagekopie.ts';
import { laadErbij } from './erbij.ts';
import type { Uitslag } from './fouten.ts';
import type { Omgeving } from './omgeving.ts';
import { metBesluittekst } from './overlegteksten.ts';
import type { Overlegtoegang } from './overlegtoegang.ts';
import type { Tekstmotor } from './plannen.ts';

/** De agenda vastleggen met alles wat ze aanhaalt. */
export function maakBevriezen(
  { klok, stand }: Omgeving,
  { vind, wijzigAgenda }: Overlegtoegang,
  tekst: Pick<Tekstmotor, 'herzieToegang'>,
) {
  return {
    /**
     * Bevriest de agenda op een peildatum van vandaag of eerder: alles wat ze aanhaalt wordt gekopieerd, ook de inhoud van de
     * bijlagen, met een SHA-256, en verandert daarna nooit meer. Het overleg krijgt zijn nummer in het jaar.
     */
    async bevries(gebruiker: Gebruiker, id: number, peildatum: string): Promise<Uitslag> {
      const { overleg, gremium } = await vind(gebruiker, id, 'bevriezen');
      const fout = fouteDag(peildatum, dagVan(klok()), overleg.datum);
      if (fout) return { ok: false, fouten: { peildatum: fout } };
      const standOpDag = () => stand.stand(kringenAanTafel(gremium), peildatum);
      // De stand van een eerdere dag laden duurt even. Dat gebeurt hier al: in de transactie wacht iedereen die iets vastlegt mee.
      await standOpDag();
      const uitslag = await wijzigAgenda(
        gebruiker,
        overleg,
        'overleg.bevroren',
        async ({ trx, nu }): Promise<Uitslag> => {
          await openAgenda(trx, id);
          const { punten } = await metBesluittekst(trx, id, await laadAgendapunten(trx, id));
          if (punten.length === 0) {
            return { ok: false, fouten: { formulier: 'Er staat nog niets op de agenda.' } };
          }
          const opDatum = await standOpDag();
          const bijlagen = new Map<number, StukBijlage[]>();
          for (const bijlage of await laadBijlagen(trx, id)) {
            const kopie = await kopieerBijlage(trx, bijlage, opDatum);
            if (!kopie) continue;
            await bewaarStukinhoud(trx, id, kopie.inhouden);
            bijlagen.set(kopie.puntId, [...(bijlagen.get(kopie.puntId) ?? []), kopie.bijlage]);
          }
          const erbij = { ...(await laadErbij(trx, id, punten, opDatum)), bijlagen };
          const nummer = await geefNummer(trx, overleg);
          const stuk = canoniek(maakStuk(opDatum, { ...overleg, nummer }, gremium, punten, erbij));
          await bevriesOverleg(trx, id, { bevrorenOp: nu, peildatum, stuk, sha256: sha256(stuk) });
          return { ok: true };
        },
      );
      // Wie nog aan een voorgesteld besluit schrijft hoort meteen dat het vaststaat, en typt niet naast de kopie.
      if (uitslag.ok) await tekst.herzieToegang();
      return uitslag;
    },
  };
}

/** Waarom er op deze dag niet bevroren kan worden, of null als het kan. */
function fouteDag(peildatum: string, vandaag: string, overlegdag: string): string | null {
  if (!isDag(peildatum)) return 'Vul een bestaande datum in, bijvoorbeeld 2026-12-10.';
  if (peildatum > vandaag) return 'Deze dag moet nog komen. Bevriezen kan op vandaag of eerder.';
  if (peildatum > overlegdag) return 'De peildatum ligt na het overleg.';
  return null;
}
