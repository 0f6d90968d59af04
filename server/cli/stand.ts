import { laadSnapshot } from '#db/queries/snapshot.ts';
import { planningTekst } from '#domain/planning/planning.ts';
import { KRINGEN } from '#domain/policy/kring.ts';
import { berekenStand, type ItemStand, type Stand } from '#domain/stand/stand.ts';
import type { Opdracht } from './opdracht.ts';
import { eisPeildatum, leesVlaggen, weigerLos } from './vlaggen.ts';

/** De stand per afspraak en partij, en per actie, op een peildatum (docs/cli.md). */
export const stand: Opdracht = {
  gebruik: 'stand --peildatum JJJJ-MM-DD [--json]',
  magLeeg: false,
  lees(argumenten) {
    const { json, tekst, los } = leesVlaggen(argumenten, ['peildatum']);
    weigerLos(los);
    const peildatum = eisPeildatum(tekst('peildatum'));
    return async ({ kysely }) => {
      const beeld = berekenStand(await laadSnapshot(kysely, { peildatum, kringen: KRINGEN }));
      return { code: 0, uit: json ? JSON.stringify(standJson(beeld), null, 2) : standTekst(beeld) };
    };
  },
};

/** De vorm van `stand --json` (docs/cli.md); de pagina's rekenen met dezelfde `Stand`. */
function standJson(beeld: Stand) {
  return {
    peildatum: beeld.peildatum,
    afspraken: beeld.afspraken.map((geheel) => ({
      id: geheel.afspraak.id,
      paragraaf: geheel.afspraak.paragraaf,
      opgave: geheel.opgaveNr,
      titel: geheel.titel,
      kring: geheel.afspraak.kring,
      af: geheel.af,
      standing: geheel.standing,
      verschil: geheel.verschil,
      wachtenden: geheel.wachtenden,
      delen: geheel.delen.map(itemJson),
    })),
    acties: beeld.items.filter(({ soort }) => soort === 'actie').map(itemJson),
  };
}

function itemJson(item: ItemStand) {
  const { soort: planSoort, jaar, kwartaal, totJaar, bron } = item.planning;
  return {
    sleutel: item.sleutel,
    afspraak: item.afspraakId,
    opgave: item.opgaveNr,
    partij: item.partij,
    titel: item.titel,
    onderdeel: item.onderdeel || null,
    planning: { soort: planSoort, jaar, kwartaal, totJaar, tekst: planningTekst(item.planning), bron },
    deadline: item.deadline,
    voortgang: item.voortgang,
    verdeling: item.melding?.verdeling ?? null,
    gemeldOp: item.melding?.datum ?? null,
    licht: {
      gemeld: item.gemeld,
      berekend: item.berekend.licht,
      regel: item.berekend.regel,
      zin: item.berekend.zin,
    },
    standing: item.standing,
    signaal: item.signaal,
    wachtOp: item.wachtOp.map(({ knoop, aard, reden, op }) => ({
      knoop,
      aard,
      reden,
      titel: op.titel,
      standing: op.standing,
    })),
  };
}

function standTekst(beeld: Stand): string {
  const kop = [
    'sleutel',
    'afspraak',
    'partij',
    'planning',
    'voortgang',
    'gemeld',
    'berekend',
    'standing',
    'titel',
  ];
  const rijen = beeld.items.map((item) => [
    item.sleutel,
    item.afspraakId ?? '-',
    item.partij,
    planningTekst(item.planning),
    item.voortgang ?? (item.melding?.verdeling ? 'verdeling' : 'niet gemeld'),
    item.gemeld ?? '-',
    item.berekend.licht,
    item.standing,
    item.onderdeel || item.titel,
  ]);
  return [kop, ...rijen].map((rij) => rij.join('\t')).join('\n');
}
