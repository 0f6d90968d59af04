import { createHash } from 'node:crypto';
import {
  bewaarInvoerkeuze,
  bewaarInvoerverslag,
  type Lijstinvoer,
  laadInvoerlijst,
  laadInvoerverslag,
  laadLijstinvoeren,
  verwijderLijstinvoer,
  verwijderOudeLijstinvoer,
  vindKolomkeuze,
  vindLijstinvoer,
  voegLijstinvoerToe,
  zetInvoerstaat,
} from '#db/queries/lijstinvoer.ts';
import {
  laadAntwoorden,
  laadLijstvragen,
  laadRespondenten,
  type VragenlijstMetKring,
} from '#db/queries/vragenlijst.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Lijsttabel } from '#domain/lijst/tabel.ts';
import { vormVan } from '#domain/lijst/velden.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { proef } from '#domain/vragenlijst/proef.ts';
import type { Proefregel } from '#domain/vragenlijst/regel.ts';
import {
  type Invoersoort,
  kolommenFout,
  pasKeuzeToe,
  stelKolommenVoor,
  veldenVoor,
} from '#domain/vragenlijst/velden.ts';
import type { Lijstvraag } from '#domain/vragenlijst/vragenlijst.ts';
import { ofNietGevonden } from '../fouten.ts';
import { inpakken, uitpakken } from '../lijsten/inpakken.ts';
import { bewarenVanaf, type Lijstantwoord, leesBestand } from '../lijsten/lees-bestand.ts';
import type { Omgeving } from '../omgeving.ts';
import { bezwaar, doeInvoer, draaiInvoerTerug } from './doen.ts';
import { GEPUBLICEERD, maakToegang } from './toegang.ts';

/** Een bestand dat ligt te wachten, met wat elke regel zou doen. */
export interface Invoerstuk {
  vragenlijst: VragenlijstMetKring;
  invoer: Lijstinvoer;
  tabel: Lijsttabel;
  vragen: Lijstvraag[];
  regels: Proefregel[];
  /** Waarom er nog niet ingelezen kan worden; null als het kan. */
  tegen: string | null;
  /** Verandert als er iets aan de proef verandert: wie inleest, leest in wat hij zag. */
  vinger: string;
}

const AL_GEDAAN = 'Dit bestand is al ingelezen, of ligt er niet meer.';
const VERANDERD =
  'Er is intussen iets veranderd. Er is niets ingelezen. Kijk de proef hieronder nog eens na.';
const HERKEND = 'Dit bestand heeft dezelfde kolommen als de vorige keer. Ze staan al goed.';

/** Vragen, respondenten en antwoorden inlezen: het bestand, de kolommen, de proef, alles of niets, en terug (besluit 25 en 26). */
export function maakVragenlijstinvoer(omgeving: Omgeving) {
  const { db, klok, stand } = omgeving;
  const { vind: vindVragenlijst, verander } = maakToegang(omgeving);
  const magErbij = (gebruiker: Gebruiker, id: number) => vindVragenlijst(gebruiker, id, 'antwoordenZien');
  const ruimOp = () => verwijderOudeLijstinvoer(db, bewarenVanaf(klok));

  async function vind(gebruiker: Gebruiker, vragenlijstId: number, id: number) {
    const vragenlijst = await magErbij(gebruiker, vragenlijstId);
    return { vragenlijst, invoer: ofNietGevonden(await vindLijstinvoer(db, vragenlijstId, id)) };
  }

  async function bereken(
    gebruiker: Gebruiker,
    vragenlijstId: number,
    id: number,
  ): Promise<Invoerstuk | null> {
    const { vragenlijst, invoer } = await vind(gebruiker, vragenlijstId, id);
    const lijst = invoer.staat === 'bezig' ? await laadInvoerlijst(db, id) : null;
    if (!lijst) return null;
    const [tabel, vragen, respondenten, antwoorden, { perAfspraak }] = await Promise.all([
      uitpakken(lijst),
      laadLijstvragen(db, vragenlijstId),
      laadRespondenten(db, vragenlijstId),
      laadAntwoorden(db, vragenlijstId),
      stand.stand(kringenVan(gebruiker)),
    ]);
    // Een vraag die intussen weg is heeft geen kolom meer.
    const keuze = pasKeuzeToe(invoer.keuze, invoer.soort, vragen, tabel.koppen.length);
    const regels = proef(tabel, invoer.soort, {
      keuze,
      overslaan: new Set(invoer.overslaan),
      vragen,
      respondenten,
      antwoorden,
      kentAfspraak: (afspraak) => perAfspraak.has(afspraak),
    });
    return {
      vragenlijst,
      invoer: { ...invoer, keuze },
      tabel,
      vragen,
      regels,
      tegen: vragenlijst.gepubliceerdOp ? GEPUBLICEERD : tegenhouden({ ...invoer, keuze }, regels),
      vinger: createHash('sha256').update(JSON.stringify(regels)).digest('hex'),
    };
  }

  return {
    /** Haalt weg wat iemand liet liggen. */
    ruimOp,

    vind,
    bereken,

    /** Wat er klaarligt en wat er ingelezen is, het nieuwste eerst. */
    async overzicht(gebruiker: Gebruiker, vragenlijstId: number) {
      const vragenlijst = await magErbij(gebruiker, vragenlijstId);
      await ruimOp();
      return {
        vragenlijst,
        bezig: await laadLijstinvoeren(db, vragenlijstId, ['bezig']),
        gedaan: await laadLijstinvoeren(db, vragenlijstId, ['gedaan', 'teruggedraaid']),
      };
    },

    /** Leest een bestand en legt het klaar, met de kolommen zoals de vorige keer of zoals ze heten. Er verandert niets. */
    async begin(
      gebruiker: Gebruiker,
      vragenlijstId: number,
      { soort, naam, bytes }: { soort: Invoersoort; naam: string; bytes: Uint8Array },
      signal: AbortSignal,
    ): Promise<Lijstantwoord<{ id: number; bekend: boolean }>> {
      const { gepubliceerdOp } = await magErbij(gebruiker, vragenlijstId);
      if (gepubliceerdOp !== null) return { ok: false, fout: GEPUBLICEERD };
      const vragen = await laadLijstvragen(db, vragenlijstId);
      if (soort === 'antwoorden') {
        if (vragen.length === 0) return { ok: false, fout: 'Zet eerst de vragen op de lijst.' };
        if ((await laadRespondenten(db, vragenlijstId)).length === 0) {
          return { ok: false, fout: 'Zet eerst de respondenten op de lijst.' };
        }
      }
      const gelezen = await leesBestand(bytes, signal);
      if (!gelezen.ok) return gelezen;
      const { tabel, opmerkingen } = gelezen;
      const vorm = createHash('sha256').update(vormVan(tabel)).digest('hex');
      const eerder = await vindKolomkeuze(db, { vragenlijstId, soort, vorm });
      const keuze = eerder
        ? pasKeuzeToe(eerder, soort, vragen, tabel.koppen.length)
        : stelKolommenVoor(tabel, soort, vragen);
      await ruimOp();
      const id = await voegLijstinvoerToe(db, {
        vragenlijstId,
        gebruikerId: gebruiker.id,
        soort,
        bestandsnaam: naam.slice(0, 200),
        vorm,
        aantal: tabel.regels.length,
        opmerkingen: eerder ? [...opmerkingen, HERKEND] : opmerkingen,
        keuze,
        begonnenOp: klok().toISOString(),
        lijst: await inpakken(tabel),
      });
      // Is elke kolom herkend, dan valt er niets aan te wijzen.
      const bekend = eerder !== null || allesHerkend(tabel, keuze, soort, vragen);
      return { ok: true, id, bekend };
    },

    /** Bewaart welke kolom waar over gaat, of welke regels overgeslagen worden. */
    async stelIn(
      gebruiker: Gebruiker,
      vragenlijstId: number,
      id: number,
      anders: Partial<Pick<Lijstinvoer, 'keuze' | 'overslaan'>>,
    ): Promise<void> {
      const { invoer } = await vind(gebruiker, vragenlijstId, id);
      await bewaarInvoerkeuze(db, id, { ...invoer, ...anders });
    },

    /** Leest het bestand in zoals de proef met deze vinger het liet zien: alles of niets. */
    async doe(
      gebruiker: Gebruiker,
      vragenlijstId: number,
      id: number,
      vinger: string,
      signal: AbortSignal,
    ): Promise<Lijstantwoord> {
      const stuk = await bereken(gebruiker, vragenlijstId, id);
      if (!stuk) return { ok: false, fout: AL_GEDAAN };
      if (stuk.tegen) return { ok: false, fout: stuk.tegen };
      if (stuk.vinger !== vinger) return { ok: false, fout: VERANDERD };
      return verander(gebruiker, stuk.vragenlijst, 'vragenlijst.ingelezen', async (schrijver) => {
        // Wie in een tweede tabblad nog eens drukt, krijgt hier niets te doen.
        if (!(await zetInvoerstaat(schrijver.trx, id, 'gedaan', schrijver.nu))) return AL_GEDAAN;
        await bewaarInvoerverslag(schrijver.trx, id, await doeInvoer(schrijver, stuk));
        // Vanaf hier is er geen weg terug: wie nog stopt is te laat.
        signal.throwIfAborted();
        return null;
      });
    },

    async gooiWeg(gebruiker: Gebruiker, vragenlijstId: number, id: number): Promise<void> {
      await vind(gebruiker, vragenlijstId, id);
      await verwijderLijstinvoer(db, id);
    },

    /** Wat er van een bestand gekomen is, en wat er aan terugdraaien in de weg staat; null als niets. */
    async verslag(gebruiker: Gebruiker, vragenlijstId: number, id: number) {
      const { vragenlijst, invoer } = await vind(gebruiker, vragenlijstId, id);
      const verslag = ofNietGevonden(await laadInvoerverslag(db, id));
      const tegen = vragenlijst.gepubliceerdOp ? GEPUBLICEERD : await bezwaar(db, invoer, verslag);
      return { vragenlijst, invoer, verslag, tegen };
    },

    /** Draait het inlezen helemaal terug, of helemaal niet. */
    async draaiTerug(gebruiker: Gebruiker, vragenlijstId: number, id: number): Promise<Lijstantwoord> {
      const { vragenlijst, invoer } = await vind(gebruiker, vragenlijstId, id);
      const verslag = ofNietGevonden(await laadInvoerverslag(db, id));
      return verander(gebruiker, vragenlijst, 'vragenlijst.teruggedraaid', async (schrijver) => {
        const tegen = await bezwaar(schrijver.trx, invoer, verslag);
        if (tegen) return tegen;
        if (!(await zetInvoerstaat(schrijver.trx, id, 'teruggedraaid', schrijver.nu))) {
          return 'Dit is al teruggedraaid.';
        }
        await draaiInvoerTerug(schrijver, invoer, verslag);
        return null;
      });
    },
  };
}

function allesHerkend(
  { koppen }: Lijsttabel,
  keuze: Readonly<Record<string, number>>,
  soort: Invoersoort,
  vragen: readonly Lijstvraag[],
): boolean {
  if (kolommenFout(keuze, soort) !== null) return false;
  const gebruikt = new Set(Object.values(keuze));
  const gevraagd = veldenVoor(soort, vragen).filter(({ sleutel }) => sleutel.startsWith('vraag:'));
  return (
    gevraagd.every(({ sleutel }) => keuze[sleutel] !== undefined) && koppen.every((_, k) => gebruikt.has(k))
  );
}

/** Waarom er nog niet ingelezen kan worden; null als het kan. */
function tegenhouden({ soort, keuze }: Lijstinvoer, regels: readonly Proefregel[]): string | null {
  const kolommen = kolommenFout(keuze, soort);
  if (kolommen) return kolommen;
  if (regels.some(({ uitkomst }) => uitkomst === 'fout')) {
    return 'Er zijn nog regels met een fout. Verbeter die in het bestand, of sla ze over.';
  }
  return regels.some(({ werk }) => werk !== null)
    ? null
    : 'Er verandert niets: alles wat in het bestand staat is al zo.';
}
