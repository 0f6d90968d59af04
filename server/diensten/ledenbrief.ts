import { laadLeesbareBesluiten } from '#db/queries/besluit.ts';
import { type Ledenbrief, schrijfLedenbrief } from '#domain/besluit/ledenbrief.ts';
import { leesbareLijst } from '#domain/besluit/lijst.ts';
import { briefInvoer } from '#domain/besluit/lijstinvoer.ts';
import { zittingNaam } from '#domain/besluit/naam.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import { korteGremiumnaam } from '#domain/overleg/overleg.ts';
import { korteNaam, type Partij } from '#domain/partij/partij.ts';
import { planningTekst } from '#domain/planning/planning.ts';
import { kantenVan, kringenVan } from '#domain/policy/kring.ts';
import { mag, type Wie } from '#domain/policy/mag.ts';
import type { Lijst, maakBesluitenlijst } from './besluitenlijst.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import type { Omgeving } from './omgeving.ts';
import type { Uitvoerbestand } from './uitwisseling.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Een brief met voor welke partij hij is, en namens welke deze gebruiker er een kan maken. */
export interface Briefblad {
  brief: Ledenbrief;
  partij: Partij;
  keuzes: Partij[];
  lijst: Lijst;
  /** Hoeveel besluiten en toezeggingen deze partij kent die er niet in staan omdat zij besloten zijn. */
  weggelaten: number;
}

/**
 * De brief van een partij aan haar eigen leden over een overleg. Haar leden zaten niet aan tafel: wat besloten is staat er niet in, ook
 * niet als de partij het zelf wel mag weten.
 */
export function maakLedenbrief(
  { db, stand: bron }: Omgeving,
  besluitenlijst: ReturnType<typeof maakBesluitenlijst>,
) {
  async function blad(
    gebruiker: Gebruiker,
    overlegId: number,
    velden: Record<string, string>,
  ): Promise<Uitslag<Briefblad>> {
    const lijst = await besluitenlijst.lijst(gebruiker, overlegId);
    const { overleg, gremium } = lijst;
    const alles = ofNietGevonden(gaatRond(lijst) ? lijst.lijst : null);
    const keuzes = partijenVoor(gebruiker, lijst);
    const partij = ofNietGevonden(
      velden.partij ? keuzes.find(({ slug }) => slug === velden.partij) : keuzes[0],
    );
    const gelezen = briefInvoer.safeParse(velden);
    if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };

    const lezer: Wie = { rol: 'partij', partij };
    const [besluiten, stand] = await Promise.all([
      laadLeesbareBesluiten(db, { kringen: kringenVan(lezer), kanten: kantenVan(lezer) }),
      bron.stand(kringenVan(lezer)),
    ]);
    const hieruit = new Set(
      besluiten.filter((besluit) => besluit.overlegId === overlegId).flatMap(({ acties }) => acties),
    );
    const volgende = stand.snapshot.overleggen.find(
      (ander) => ander.gremium === overleg.gremium && ander.datum > overleg.datum && gaatDoor(ander),
    );
    const bekend = leesbareLijst(alles, ({ alleenVoor }) =>
      mag(lezer, 'lezen', { soort: 'agendapunt', kring: overleg.kring, alleenVoor }),
    );
    const open = leesbareLijst(bekend, ({ alleenVoor }) => alleenVoor === null);
    const brief = schrijfLedenbrief({
      zitting: zittingNaam(gremium, overleg),
      datum: overleg.datum,
      partij: partij.slug,
      lijst: open,
      definitief: lijst.fase === 'definitief',
      acties: (stand.perPartij.get(partij.slug) ?? [])
        .filter(({ soort, id }) => soort === 'actie' && hieruit.has(id))
        .map(({ titel, planning, deadline }) => ({ titel, planning: planningTekst(planning), deadline })),
      volgende: volgende ? { naam: korteGremiumnaam(gremium), datum: volgende.datum } : null,
      inleiding: gelezen.data.inleiding,
      naam: (slug) => {
        const ander = lijst.partijen.get(slug);
        return ander ? korteNaam(ander) : slug;
      },
    });
    const aantal = ({ besluiten: b, toezeggingen: t }: typeof open) => b.length + t.length;
    return { ok: true, brief, partij, keuzes, lijst, weggelaten: aantal(bekend) - aantal(open) };
  }

  /** Namens welke partijen deze gebruiker een brief kan maken: zijn eigen, of wie het overleg voorbereidt voor elke partij aan tafel. */
  function partijenVoor(gebruiker: Gebruiker, { overleg, gremium, partijen }: Lijst): Partij[] {
    const kandidaten = new Set([...(gebruiker.partij ? [gebruiker.partij.slug] : []), ...gremium.deelnemers]);
    return [...kandidaten].flatMap((slug) => {
      const partij = partijen.get(slug);
      const kan = mag(gebruiker, 'maken', { soort: 'ledenbrief', kring: overleg.kring, partij: slug });
      return partij && kan ? [partij] : [];
    });
  }

  return {
    /** Of er namens iemand een brief te maken is over deze lijst. */
    kan: (gebruiker: Gebruiker, lijst: Lijst): boolean =>
      gaatRond(lijst) && partijenVoor(gebruiker, lijst).length > 0,

    /** @throws Response 404 als de lijst er niet is, of deze gebruiker namens niemand schrijft. */
    blad,

    /** De brief als Word-bestand. */
    async bestand(
      gebruiker: Gebruiker,
      overlegId: number,
      velden: Record<string, string>,
    ): Promise<Uitvoerbestand> {
      const uitslag = await blad(gebruiker, overlegId, velden);
      if (!uitslag.ok) nietGevonden();
      const { brief, partij } = uitslag;
      // Word maken is een zwaar pakket dat de rest van de server niet nodig heeft.
      const { briefAlsDocx } = await import('../uitvoer/brief-docx.ts');
      const naam = `ledenbrief-${partij.slug}-${uitslag.lijst.overleg.datum}.docx`;
      return { naam, type: DOCX, bytes: new Uint8Array(await briefAlsDocx(brief)) };
    },
  };
}

/** Een brief gaat pas over een lijst als zij rondgegaan is. */
const gaatRond = ({ fase }: Lijst) => fase === 'rond' || fase === 'definitief';
