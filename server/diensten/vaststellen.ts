import { createHash } from 'node:crypto';
import { vindVersie, zetVoorgelegd } from '#db/queries/document-versie.ts';
import { voegVaststellingToe } from '#db/queries/vaststelling.ts';
import { planInhoud } from '#domain/document/inhoud.ts';
import { zonderVoorstellen } from '#domain/document/voorstel.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { KRINGEN, type Kring } from '#domain/policy/kring.ts';
import { planstukTekst, waardenIn } from '#domain/versie/planstuk.ts';
import type { Rekenaar } from '../versies/rekenaar.ts';
import { ofNietGevonden, type Uitslag } from './fouten.ts';
import { maakInstemming } from './instemming.ts';
import type { Omgeving } from './omgeving.ts';
import type { Tekstmotor } from './plannen.ts';
import { planWaarden } from './planwaarden.ts';
import { maakSindsVastgesteld } from './sinds-vastgesteld.ts';
import { maakVaststelstand, versiestanden } from './vaststelstand.ts';
import { NIET_MEER, planVoorBeheer, wijzigVoorgelegd } from './voorgelegd.ts';

/** Van voorleggen tot vastgesteld, en wat er daarna veranderde. */
export function maakVaststellen(omgeving: Omgeving, tekst: Tekstmotor, rekenaar: Rekenaar) {
  const { db, stand } = omgeving;
  return {
    ...maakVaststelstand(omgeving),
    ...maakSindsVastgesteld(omgeving, tekst, rekenaar),
    ...maakInstemming(omgeving),

    /**
     * Stelt de voorgelegde versie vast als alle gevraagde partijen akkoord zijn: de tekst en wat de levende objecten vandaag tonen worden
     * gekopieerd, met een SHA-256, en veranderen nooit meer.
     */
    async stelVast(gebruiker: Gebruiker, opgaveNr: number, versieId: number): Promise<Uitslag> {
      const plan = await planVoorBeheer(db, gebruiker, opgaveNr);
      const { documentId, titel } = plan.document;
      return wijzigVoorgelegd(
        omgeving,
        gebruiker,
        plan,
        'plan.vastgesteld',
        async (schrijver, voorgelegd): Promise<Uitslag> => {
          const { trx, nu, vandaag } = schrijver;
          if (voorgelegd !== versieId) return { ok: false, fouten: { formulier: NIET_MEER } };
          const standen = await versiestanden(trx, documentId);
          const versie = ofNietGevonden(await vindVersie(trx, documentId, versieId));
          if (!standen.find((ander) => ander.versie.id === versieId)?.instemming?.compleet)
            return { ok: false, fouten: { formulier: 'Nog niet alle gevraagde partijen zijn akkoord.' } };
          const inhoud = zonderVoorstellen(planInhoud(versie.toestand));
          const lezer = await stand.stand(lezersVan(plan.kring));
          const stuk = planstukTekst({
            opgaveNr,
            titel,
            versie: { nummer: versie.nummer, naam: versie.naam },
            peildatum: vandaag,
            inhoud,
            waarden: waardenIn(inhoud, await planWaarden(db, lezer)),
          });
          await voegVaststellingToe(trx, {
            versieId,
            stuk,
            sha256: createHash('sha256').update(stuk).digest('hex'),
            peildatum: vandaag,
            vastgesteldOp: nu,
            vastgesteldDoor: gebruiker.id,
          });
          await zetVoorgelegd(trx, documentId, 'vastgesteld', null);
          return { ok: true };
        },
      );
    },
  };
}

/** Wat iedereen die een plan in deze kring leest mag weten: meer komt er niet in een vaste kopie. */
function lezersVan(kring: Kring): readonly Kring[] {
  return kring === 'rijk_vng' ? KRINGEN : ['vijfhoek'];
}
