import { dagVanMoment, momentInWoorden } from '#app/lib/moment.ts';
import { UITKOMST_NAAM } from '#domain/besluit/besluit.ts';
import type { Lijstwijziging } from '#domain/besluit/lijst.ts';
import type { Lijstbesluit, Lijsttoezegging } from '#domain/besluit/lijststuk.ts';
import { zittingNaam } from '#domain/besluit/naam.ts';
import { langeDatum, plusDagen } from '#domain/datum/datum.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import type { Lijst } from '#server/diensten/besluitenlijst.ts';

/** Zoveel dagen krijgen partijen om te reageren, tenzij de secretaris iets anders kiest. */
const REAGEERDAGEN = 14;

/** De besluitenlijst voor het scherm, met alleen wat deze lezer mag weten. */
export function lijstBeeld(lijst: Lijst, vandaag: string) {
  const { overleg, gremium, verschil, partijen } = lijst;
  const noem = (slug: string) => {
    const partij = partijen.get(slug);
    return partij ? korteNaam(partij) : slug;
  };
  const noemAlle = (slugs: readonly string[]) => opsomming(slugs.map(noem));
  const besloten = (alleenVoor: string[] | null) => alleenVoor && noemAlle(alleenVoor);

  const besluitBeeld = (besluit: Lijstbesluit) => ({
    id: besluit.id,
    nr: besluit.nr,
    punt: besluit.punt,
    uitkomst: UITKOMST_NAAM[besluit.uitkomst],
    tekst: besluit.tekst,
    toelichting: besluit.toelichting,
    gebonden: noemAlle(besluit.partijen),
    termijn: besluit.termijn,
    besloten: besloten(besluit.alleenVoor),
    wijziging: wijziging(verschil?.besluiten.get(besluit.id), wasBesluit),
  });
  const wasBesluit = (was: Lijstbesluit) =>
    [
      `${UITKOMST_NAAM[was.uitkomst]}: ${was.tekst}`,
      was.toelichting,
      was.partijen.length > 0 ? `Gebonden: ${noemAlle(was.partijen)}.` : '',
      was.termijn ? `Uiterlijk ${langeDatum(was.termijn)}.` : '',
    ]
      .filter(Boolean)
      .join(' ');
  const wasToezegging = (was: Lijsttoezegging) =>
    [
      `${noem(was.van)} aan ${noem(was.aan)}: ${was.inhoud}`,
      was.voorwaarde ? `Voorwaarde: ${was.voorwaarde}.` : '',
      was.termijn ? `Uiterlijk ${langeDatum(was.termijn)}.` : '',
    ]
      .filter(Boolean)
      .join(' ');

  return {
    id: overleg.id,
    zitting: zittingNaam(gremium, overleg),
    datum: overleg.datum,
    fase: lijst.fase,
    magMaken: lijst.magMaken,
    zichtbaar: lijst.lijst !== null,
    sha256: lijst.sha256,
    besluiten: (lijst.lijst?.besluiten ?? []).map(besluitBeeld),
    toezeggingen: (lijst.lijst?.toezeggingen ?? []).map((regel) => {
      const toezegging = lijst.toezeggingen.get(regel.id);
      return {
        id: regel.id,
        nr: regel.nr,
        punt: regel.punt,
        van: noem(regel.van),
        aan: noem(regel.aan),
        inhoud: regel.inhoud,
        voorwaarde: regel.voorwaarde,
        termijn: regel.termijn,
        besloten: besloten(regel.alleenVoor),
        versie: toezegging?.versie ?? 0,
        bevestigd: [
          { partij: noem(regel.van), op: dagOfNiets(toezegging?.vanBevestigdOp) },
          { partij: noem(regel.aan), op: dagOfNiets(toezegging?.aanBevestigdOp) },
        ],
        magBevestigen: lijst.teBevestigen.has(regel.id),
        wijziging: wijziging(verschil?.toezeggingen.get(regel.id), wasToezegging),
      };
    }),
    weg: [
      ...(verschil?.weg.besluiten.map(wasBesluit) ?? []),
      ...(verschil?.weg.toezeggingen.map(wasToezegging) ?? []),
    ],
    isGewijzigd:
      verschil !== null &&
      verschil.besluiten.size +
        verschil.toezeggingen.size +
        verschil.weg.besluiten.length +
        verschil.weg.toezeggingen.length >
        0,
    rondgestuurd: overleg.lijstRondgestuurdOp && dagVanMoment(overleg.lijstRondgestuurdOp),
    reagerenTot: overleg.lijstReagerenTot,
    voorstelTot: plusDagen(vandaag, REAGEERDAGEN),
    deelnemers: lijst.deelnemers.map(({ partij, stand, reactie, heeftAccount }) => ({
      slug: partij.slug,
      naam: korteNaam(partij),
      stand,
      heeftAccount,
      opmerking: reactie?.opmerking ?? '',
      reageerde: reactie && `${reactie.door}, ${momentInWoorden(reactie.op)}`,
    })),
    reageertNamens: lijst.reageertNamens && noem(lijst.reageertNamens),
    nogNiet: lijst.nogNiet,
    ondanks: lijst.ondanks,
    magMailen: lijst.postweg !== 'geen',
    definitief: lijst.definitief && {
      sha256: lijst.definitief.sha256,
      op: momentInWoorden(lijst.definitief.op),
      nietAkkoord: lijst.definitief.standen
        .filter(({ stand }) => stand !== 'akkoord')
        .map(({ partij, stand }) => ({ partij: noem(partij), stand })),
    },
  };
}

export type LijstBeeld = ReturnType<typeof lijstBeeld>;

const dagOfNiets = (moment: string | null | undefined) => (moment ? dagVanMoment(moment) : null);

/** Null als er niets veranderde; anders hoe het luidde toen de lijst rondging, leeg als het er toen niet op stond. */
function wijziging<R>(van: Lijstwijziging<R> | undefined, was: (regel: R) => string): string | null {
  if (!van) return null;
  return van.soort === 'nieuw' ? '' : was(van.was);
}
