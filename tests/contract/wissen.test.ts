import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { migreer } from '#db/migreer.ts';
import { voegCijferToe, voegCijferwaardeToe } from '#db/queries/cijfer.ts';
import { maakDocument } from '#db/queries/document.ts';
import { kortIn, leesHistorie, leesUpdates, voegUpdatesToe } from '#db/queries/document-update.ts';
import { laadVersies, vindVersie, voegVersieToe } from '#db/queries/document-versie.ts';
import { voegMeldingenToe } from '#db/queries/melding.ts';
import { laadVastgesteldStuk, laadVaststellingen, voegVaststellingToe } from '#db/queries/vaststelling.ts';
import { laadWissingen, telWissingen } from '#db/queries/wissing.ts';
import { vindWoorden } from '#db/queries/woordplek.ts';
import { vervangOpname, zoekBlokken } from '#db/queries/zoeken.ts';
import type { Db } from '#db/verbinding.ts';
import { planInhoud, platteTekst } from '#domain/document/inhoud.ts';
import { VELD } from '#domain/document/veld.ts';
import { GEEN_WAARDEN } from '#domain/document/waarden.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { planstukTekst } from '#domain/versie/planstuk.ts';
import { leesZoekvraag } from '#domain/zoeken/vraag.ts';
import { maakWissen } from '#server/diensten/wissen.ts';
import { maakBus } from '#server/gebeurtenissen/bus.ts';
import { maakStandbron } from '#server/stand/standbron.ts';
import { pakUit } from '#server/sync/historie.ts';
import { maakUpdateLog } from '#server/sync/logboek-kysely.ts';
import { compact } from '#server/sync/updates.ts';
import { opnameVan } from '#server/zoeken/opname.ts';
import { ENGINES, freshConfig, open } from '#tests/helpers/database.ts';
import { maakActie, maakOverleg, nieuweMelding, vulProgramma } from './gegevens.ts';

const NAAM = 'Samir Boskoop';
const PLAN = 'plan-opgave-2';
const NU = '2026-05-01T08:00:00.000Z';
const klok = () => new Date(NU);

describe.each(ENGINES)('wissen op %s', (engine) => {
  let db: Db;
  let bestand: string | null = null;
  let programma: Awaited<ReturnType<typeof vulProgramma>>;
  let beheerder: Gebruiker;
  let wissen: ReturnType<typeof maakWissen>;
  const log = () => maakUpdateLog(db, klok);
  const doc = new Y.Doc();
  let vorige: Uint8Array = Y.encodeStateVector(doc);

  /** Legt vast wat er in `doc` bijkwam. */
  async function legVast(): Promise<void> {
    const data = Y.encodeStateAsUpdate(doc, vorige);
    vorige = Y.encodeStateVector(doc);
    await db.kysely
      .transaction()
      .execute((trx) =>
        voegUpdatesToe(trx, [{ documentId: PLAN, data, gebruikerId: beheerder.id, vastgelegdOp: NU }]),
      );
  }
  const tekst = (nr: number): Y.XmlText => {
    const alinea = doc.getXmlFragment(VELD).get(nr);
    const kind = alinea instanceof Y.XmlElement ? alinea.get(0) : null;
    if (!(kind instanceof Y.XmlText)) throw new Error('Geen alinea.');
    return kind;
  };
  const alineas = (toestand: Uint8Array) => planInhoud(toestand).content.map(platteTekst);
  const toestand = async () => compact((await leesUpdates(db.kysely, PLAN)).map(({ data }) => data)).update;

  beforeAll(async () => {
    const config = await freshConfig(engine);
    bestand = config.engine === 'sqlite' ? config.bestand : null;
    db = await open(config);
    await migreer(db);
    programma = await vulProgramma(db.kysely);
    await maakDocument(
      db.kysely,
      { documentId: PLAN, opgaveNr: 2, titel: 'Plan', status: 'in_bewerking', kring: 'vijfhoek' },
      NU,
    );
    const rij = await db.kysely
      .insertInto('gebruiker')
      .values({
        email: 'b@x.nl',
        naam: 'Beheer',
        rol: 'beheerder',
        partij: null,
        wachtwoord_hash: '',
        demo: 0,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    beheerder = { id: rij.id, email: 'b@x.nl', naam: 'Beheer', rol: 'beheerder', partij: null };
    wissen = maakWissen(
      { db: db.kysely, klok, bus: maakBus(), stand: maakStandbron(db.kysely, klok) },
      {
        toestand,
        schrijf: async (documentId, data, gebruikerId) => {
          await log().append([{ documentId, data, gebruikerId }]);
        },
        herzieToegang: async () => undefined,
      },
    );
    for (const zin of ['Eerste alinea.', 'Tweede alinea.', 'Derde alinea.']) {
      const alinea = new Y.XmlElement('paragraph');
      alinea.insert(0, [new Y.XmlText(zin)]);
      doc.getXmlFragment(VELD).push([alinea]);
      await legVast();
    }
    // Letter voor letter getypt en weer weggehaald, en daarna ingekort: alleen de historie heeft het nog.
    for (const [i, letter] of [...NAAM].entries()) {
      tekst(0).insert(i, letter);
      await legVast();
    }
    tekst(0).delete(0, NAAM.length);
    await legVast();
    await log().compact(PLAN);
    // Geplakt, bewaard als versie en vastgesteld, en daarna ingekort.
    tekst(1).insert(7, ` ${NAAM}`);
    await legVast();
    const { id } = await db.kysely.transaction().execute(async (trx) =>
      voegVersieToe(trx, {
        documentId: PLAN,
        soort: 'benoemd',
        naam: `Over ${NAAM}`,
        totSeq: 1,
        toestand: await toestand(),
        gemaaktOp: NU,
        gemaaktDoor: null,
      }),
    );
    const stuk = planstukTekst({
      opgaveNr: 2,
      titel: 'Plan',
      versie: { nummer: 1, naam: 'Over' },
      peildatum: '2026-05-01',
      inhoud: planInhoud(await toestand()),
      waarden: GEEN_WAARDEN,
    });
    await voegVaststellingToe(db.kysely, {
      versieId: id,
      stuk,
      sha256: 'oud',
      peildatum: '2026-05-01',
      vastgesteldOp: NU,
      vastgesteldDoor: null,
    });
    await log().compact(PLAN);
    // Nog in de staart, en in een opmerking.
    tekst(2).insert(0, `${NAAM}: `);
    await legVast();
    await db.kysely
      .insertInto('draad')
      .values({
        id: 'd1',
        document_id: PLAN,
        gebruiker_id: beheerder.id,
        partij: null,
        citaat: `van ${NAAM} hier`,
        gemaakt_op: NU,
        opgelost_op: null,
        opgelost_door: null,
      })
      .execute();
    await db.kysely
      .insertInto('reactie')
      .values({
        draad_id: 'd1',
        gebruiker_id: beheerder.id,
        partij: null,
        tekst: `${NAAM} moet weg`,
        gemaakt_op: NU,
      })
      .execute();
    const opname = opnameVan(PLAN, await leesUpdates(db.kysely, PLAN));
    if (opname) await db.kysely.transaction().execute((trx) => vervangOpname(trx, opname));
  });

  it('telt eerst, en verandert dan niets', async () => {
    const uitslag = await wissen.zoek(beheerder, 2, { passage: NAAM });
    expect(uitslag).toMatchObject({
      ok: true,
      vondst: { eerder: 1, opmerkingen: 2, versies: 1, vastgesteld: 1, zoekindex: 2 },
    });
    expect(uitslag.ok && uitslag.vondst.nu).toEqual([
      { voor: 'Tweede  ', na: 'alinea.', voorstel: false },
      { voor: '', na: ': Derde alinea.', voorstel: false },
    ]);
    expect(await telWissingen(db.kysely, [PLAN])).toEqual(new Map([[PLAN, 0]]));
    expect(await wissen.zoek(beheerder, 2, { passage: 'bestaat niet' })).toMatchObject({
      vondst: { totaal: 0 },
    });
  });

  it('vraagt een reden zonder de tekst, en een vinkje', async () => {
    const fouten = async (velden: object) => {
      const uitslag = await wissen.wis(beheerder, 2, { passage: NAAM, ...velden });
      return uitslag.ok ? [] : Object.keys(uitslag.fouten);
    };
    expect(await fouten({})).toEqual(['reden', 'zeker']);
    expect(await fouten({ reden: `De naam ${NAAM.toLowerCase()}`, zeker: 'on' })).toEqual(['reden']);
    const vng: Gebruiker = { ...beheerder, rol: 'programmabureau' };
    await expect(wissen.zoek(vng, 2, { passage: NAAM })).rejects.toMatchObject({ status: 404 });
  });

  it('33. wist overal in één keer; een inkorting die eerder begon komt er niet overheen', async () => {
    const voor = alineas(await toestand());
    const uitslag = await wissen.wis(beheerder, 2, {
      passage: NAAM,
      reden: 'Naam van een kind',
      zeker: 'on',
    });
    expect(uitslag.ok).toBe(true);
    expect(alineas(await toestand())).toEqual(voor.map((zin) => zin.replaceAll(NAAM, '')));

    const historie = await leesHistorie(db.kysely, PLAN);
    const rijen = (await Promise.all(historie.map(pakUit))).flat();
    expect(rijen.every(({ gebruikerId }) => gebruikerId === beheerder.id)).toBe(true);
    expect(rijen.map(({ seq }) => seq)).toEqual([...rijen.map(({ seq }) => seq)].sort((a, b) => a - b));
    expect(Buffer.concat(rijen.map(({ data }) => data)).includes('Boskoop')).toBe(false);

    // Wie vóór het wissen las, zou alles terugzetten.
    const [laatste] = await leesUpdates(db.kysely, PLAN);
    const oud = { momentopname: Uint8Array.of(1), historie: Uint8Array.of(1), gewist: 0 };
    const seq = laatste?.seq ?? 0;
    const kort = { documentId: PLAN, vorigeSeq: seq, totSeq: seq + 1, ...oud };
    expect(await db.kysely.transaction().execute((trx) => kortIn(trx, kort))).toBe(false);

    const [versie] = await laadVersies(db.kysely, PLAN);
    expect(versie?.naam).toBe(`Over ${'█'.repeat(NAAM.length)}`);
    const bewaard = await vindVersie(db.kysely, PLAN, versie?.id ?? 0);
    expect(bewaard && alineas(bewaard.toestand)).toEqual([
      'Eerste alinea.',
      'Tweede  alinea.',
      'Derde alinea.',
    ]);
    expect(await laadVastgesteldStuk(db.kysely, versie?.id ?? 0)).toContain(
      `Tweede  ${'█'.repeat(NAAM.length)}alinea.`,
    );
    const [vaststelling] = await laadVaststellingen(db.kysely, PLAN);
    expect(vaststelling?.sha256).toMatch(/^[0-9a-f]{64}$/);

    const draad = await db.kysely.selectFrom('draad').select('citaat').executeTakeFirstOrThrow();
    const reactie = await db.kysely.selectFrom('reactie').select('tekst').executeTakeFirstOrThrow();
    expect([draad.citaat, reactie.tekst].join()).not.toContain(NAAM);
    const zoek = await zoekBlokken(db.kysely, leesZoekvraag('boskoop'), {
      kringen: ['vijfhoek'],
      hoogstens: 5,
    });
    expect(zoek.totaal).toBe(0);

    expect(await laadWissingen(db.kysely, PLAN)).toMatchObject([
      {
        door: 'Beheer',
        reden: 'Naam van een kind',
        tekens: NAAM.length,
        oudeHashes: [{ versie: versie?.id, sha256: 'oud' }],
      },
    ]);
    const logregels = await db.kysely.selectFrom('logboek').selectAll().execute();
    expect(logregels.map(({ gebeurtenis }) => gebeurtenis)).toEqual(['plan.gewist']);
  });

  it('laat op schijf geen byte staan', async () => {
    if (!bestand) return;
    const map = dirname(bestand);
    for (const naam of await readdir(map)) {
      const bytes = await readFile(join(map, naam));
      for (const stuk of [NAAM, 'Boskoop', 'boskoop'])
        expect(bytes.includes(stuk), `${stuk} in ${naam}`).toBe(false);
    }
  });

  it('33. nog een keer vindt niets meer, en telt niet mee', async () => {
    expect(await wissen.wis(beheerder, 2, { passage: NAAM, reden: 'nog eens', zeker: 'on' })).toEqual({
      ok: true,
      plaatsen: 0,
    });
    expect(await telWissingen(db.kysely, [PLAN])).toEqual(new Map([[PLAN, 1]]));
  });

  it('noemt waar dezelfde woorden buiten het plan staan, en niets uit een kring waar de vrager niet in zit', async () => {
    const woorden = 'Wolkenvliet';
    const { kysely } = db;
    const wie = { gebruiker_id: beheerder.id, vastgelegd_op: NU };
    const actie = await maakActie(kysely, { titel: `Bij ${woorden}` });
    await maakActie(kysely, { titel: `Geheim ${woorden}`, kring: 'rijk_vng' });
    await maakActie(kysely, { titel: woorden.toLowerCase() });
    await kysely
      .insertInto('planning_wijziging')
      .values({
        ...{ actie_id: actie, van: '{}', naar: '{}', reden: 'wet', datum: '2026-05-01', ...wie },
        toelichting: woorden,
      })
      .execute();
    const tekst = { toelichting: `Over ${woorden}.`, nodig: woorden };
    const { deelOpen, deelGeld } = programma;
    await voegMeldingenToe(
      kysely,
      ([`actie:${actie}`, `deelstatus:${deelOpen}`, `deelstatus:${deelGeld}`] as const).map((onderwerp) =>
        nieuweMelding({ onderwerp, ...tekst }),
      ),
    );
    await kysely
      .insertInto('oordeel')
      .values({ ...wie, opgave_nr: 2, partij: 'vng', datum: NU, licht: 'groen', toelichting: woorden })
      .execute();
    const cijfer = await voegCijferToe(kysely, {
      ...{ naam: 'Wachttijd', eenheid: '', opgaveNr: null, kring: 'vijfhoek', gemaaktDoor: null },
      gemaaktOp: NU,
    });
    await voegCijferwaardeToe(kysely, cijfer, {
      ...{ versie: 1, waarde: '1', bron: woorden, bronUrl: null, peildatum: '2026-05-01', toelichting: '' },
      ...{ gebruikerId: null, vastgelegdOp: NU },
    });
    const overleg = await maakOverleg(kysely, '2026-06-01');
    await kysely
      .updateTable('overleg')
      .set({ stuk: `{"punt":"${woorden}"}` })
      .execute();
    const punt = {
      volgorde: 1,
      soort: 'bespreken',
      titel: woorden,
      toelichting: '',
      minuten: 5,
      gevraagd_besluit: '',
      inbrenger: null,
      toelichter: '',
      gremium: 'bo-jeugd',
      versie: 1,
    } as const;
    await kysely
      .insertInto('agendapunt')
      .values({ ...punt, overleg_id: overleg })
      .execute();
    const { id: agendapunt_id } = await kysely
      .insertInto('agendapunt')
      .values({ ...punt, titel: 'Anders', overleg_id: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    const door = { gebruiker_id: programma.gebruikerId, vastgelegd_op: NU, reden: woorden };
    await kysely
      .insertInto('voorraadplek')
      .values({ ...door, agendapunt_id, overleg_id: null })
      .execute();
    await kysely
      .insertInto('weglating')
      .values({ ...door, overleg_id: overleg, bron: 'actie:1', codes: '[]' })
      .execute();
    // Ook als het alleen in de titel van een bijlage staat, of in hoe besluiten samenhangen.
    const metBijlage = await maakOverleg(kysely, '2026-07-01');
    const metRelatie = await maakOverleg(kysely, '2026-08-01');
    for (const overleg_id of [metBijlage, metRelatie]) {
      const { id } = await kysely
        .insertInto('agendapunt')
        .values({
          ...{ overleg_id, volgorde: 1, soort: 'besluit', titel: 'Punt', toelichting: '', minuten: 5 },
          ...{ gevraagd_besluit: '', inbrenger: null, toelichter: '', gremium: 'bo-jeugd', versie: 1 },
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      if (overleg_id === metBijlage) {
        await kysely
          .insertInto('bijlage')
          .values({
            ...{ agendapunt_id: id, volgorde: 1, titel: woorden, naam: 'nota.pdf', bladzijden: 1 },
            ...{ versie_id: null, ronde_id: null, inhoud: new Uint8Array([1]), alleen_voor: null },
            ...{ gebruiker_id: programma.gebruikerId, toegevoegd_op: NU },
          })
          .execute();
      } else {
        await kysely
          .insertInto('puntrelatie')
          .values({
            ...{ agendapunt_id: id, soort: 'vereist', met_punt: id, met_besluit: null },
            toelichting: woorden,
          })
          .execute();
      }
    }
    await kysely
      .insertInto('besluit')
      .values({
        ...{ overleg_id: overleg, agendapunt_id: null, uitkomst: 'aangenomen', tekst: woorden, ...wie },
        ...{ toelichting: '', termijn: null, kring: 'vijfhoek', alleen_voor: null },
      })
      .execute();
    const elders = async () => {
      const uitslag = await wissen.zoek(beheerder, 2, { passage: woorden });
      return (uitslag.ok ? uitslag.vondst.elders : []).map(({ ding, deel, sleutel }) => [
        ding,
        deel,
        sleutel,
      ]);
    };
    // Zolang de besluitenlijst niet rondging kent de beheerder haar niet.
    expect(await elders()).not.toContainEqual(['overleg', 'besluiten', overleg]);
    await kysely.updateTable('overleg').set({ lijst_rondgestuurd_op: NU }).execute();
    expect(await elders()).toEqual([
      ['actie', 'tekst', actie],
      ['actie', 'planning', actie],
      ['actie', 'melding', actie],
      ['afspraak', 'melding', 'open'],
      ['opgave', 'oordeel', 2],
      ['cijfer', 'tekst', cijfer],
      ['overleg', 'agenda', overleg],
      ['overleg', 'agenda', metBijlage],
      ['overleg', 'agenda', metRelatie],
      ['overleg', 'weglating', overleg],
      ['overleg', 'voorraad', metRelatie],
      ['overleg', 'stuk', overleg],
      ['overleg', 'besluiten', overleg],
    ]);
    const vraag = { woorden: NAAM, kringen: ['vijfhoek'] as const };
    await kysely
      .updateTable('reactie')
      .set({ tekst: `Van ${NAAM}` })
      .execute();
    expect(await vindWoorden(kysely, { ...vraag, behalve: 'een-ander-plan' })).toEqual([
      { ding: 'plan', deel: 'tekst', sleutel: 2, naam: 'Plan' },
    ]);
    expect(await vindWoorden(kysely, { ...vraag, behalve: PLAN })).toEqual([]);
  });

  it('wist blind uit een plan waar de beheerder niet in mag kijken, ook uit een reden die te veel zei', async () => {
    const bureau: Gebruiker = { ...beheerder, rol: 'programmabureau' };
    await db.kysely.updateTable('document').set({ kring: 'rijk_vng' }).execute();
    expect(await wissen.magKijken(beheerder, 2)).toBe(false);
    await expect(wissen.zoek(beheerder, 2, { passage: NAAM })).rejects.toMatchObject({ status: 404 });
    await expect(wissen.gewist(beheerder, 2)).rejects.toMatchObject({ status: 404 });
    await expect(wissen.magKijken(bureau, 2)).rejects.toMatchObject({ status: 404 });
    // De reactie van hierboven staat er ook nog.
    await db.kysely
      .updateTable('wissing')
      .set({ reden: `Over ${NAAM}` })
      .execute();
    const wis = { passage: NAAM, reden: 'Nog een keer', zeker: 'on' };
    expect(await wissen.wis(beheerder, 2, wis)).toEqual({ ok: true, plaatsen: 2 });
    expect((await wissen.gewist(bureau, 2)).map(({ reden }) => reden)).toEqual([
      'Nog een keer',
      `Over ${'█'.repeat(NAAM.length)}`,
    ]);
  });

  it('meldt dat de woorden in stukken staan: in een bewaarde bijlage, een pakket of een nagekomen stuk', async () => {
    const { kysely } = db;
    const vraag = (woorden: string) =>
      vindWoorden(kysely, { woorden, kringen: ['vijfhoek'], behalve: PLAN }).then((plekken) =>
        plekken.map(({ ding, deel }) => `${ding} ${deel}`),
      );
    const overleg = await maakOverleg(kysely, '2026-07-02');
    const punt = await kysely.selectFrom('agendapunt').select('id').executeTakeFirstOrThrow();
    const leeg = { overleg_id: overleg, sha256: 'a', inhoud: null };
    await kysely
      .insertInto('stukinhoud')
      .values({ ...leeg, soort: 'plan', type: 'application/json', tekst: '{"zin":"Zilverberk"}' })
      .execute();
    const wie = { gemaakt_door: beheerder.id, gemaakt_op: NU, verzonden_door: null, verzonden_op: null };
    const pakket = await kysely
      .insertInto('pakket')
      .values({
        ...{
          overleg_id: overleg,
          soort: 'nazending',
          kopie: '"Esdoornpad"',
          sha256: 'b',
          vervangt: null,
          ...wie,
        },
        toelichting: 'Lindenhof',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const bytes = new Uint8Array();
    await kysely
      .insertInto('pakketversie')
      .values({
        ...{
          pakket_id: pakket.id,
          voor: '[]',
          naam: '',
          sha256: 'b',
          bladzijden: 1,
          pdf: bytes,
          docx: bytes,
        },
        reden: 'Wilgenlaan',
      })
      .execute();
    await kysely
      .insertInto('nagekomen')
      .values({
        ...{ overleg_id: overleg, agendapunt_id: punt.id, titel: 'Populier', naam: 'x.pdf', bladzijden: 1 },
        ...{ sha256: 'c', in_plaats_van: null, vervangt: '', gebruiker_id: beheerder.id, toegevoegd_op: NU },
      })
      .execute();
    for (const woord of ['Zilverberk', 'Esdoornpad', 'Lindenhof', 'Wilgenlaan', 'Populier'])
      expect(await vraag(woord), woord).toEqual(['overleg stuk']);
    expect(await vraag('Kastanje')).toEqual([]);
  });
});
