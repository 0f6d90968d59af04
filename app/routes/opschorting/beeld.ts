import { padVan, partijNaam, wanneer } from '#app/lib/beeld.ts';
import { dagVanMoment } from '#app/lib/moment.ts';
import { opschortBeeld } from '#app/lib/opschortbeeld.ts';
import { dingBeeld } from '#app/lib/wachtbeeld.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import { isAf, voortgangTekst } from '#domain/melding/voortgang.ts';
import { planningTekst, WIJZIGREDEN_NAAM } from '#domain/planning/planning.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { hoofdletter } from '#domain/tekst/tekst.ts';
import type { Knoop } from '#domain/wachten/wachten.ts';
import type { Veranderingen } from '#server/diensten/opschorten.ts';

export type Overzicht = NonNullable<ReturnType<typeof overzichtBeeld>>;

/** Het overzicht bij de hervatting; null als het ding er niet is. */
export function overzichtBeeld(stand: Stand, { opschorting, meldingen, wijzigingen, lijnen }: Veranderingen) {
  const { knoop, van, tot } = opschorting;
  const ding = stand.knopen.get(knoop);
  if (!ding) return null;
  const titel = (ander: Knoop) => stand.knopen.get(ander)?.titel ?? '';
  const eind = tot ?? stand.peildatum;
  return {
    ding: dingBeeld(stand, ding),
    opschorting: opschortBeeld(stand, opschorting),
    meldingen: meldingen.flatMap((melding) => {
      const item = stand.perSleutel.get(melding.onderwerp);
      if (!item) return [];
      return {
        id: melding.id,
        titel: item.onderdeel ? `${item.titel}: ${item.onderdeel}` : item.titel,
        href: padVan(item.knoop),
        partij: partijNaam(stand, melding.partij),
        voortgang: hoofdletter(voortgangTekst(melding)),
        licht: isAf(melding) ? ('afgerond' as const) : melding.licht,
        toelichting: melding.toelichting,
        wanneer: wanneer(melding, stand.peildatum),
      };
    }),
    wijzigingen: wijzigingen.map((wijziging) => ({
      id: wijziging.id,
      titel: titel(`actie:${wijziging.actieId}`),
      href: padVan(`actie:${wijziging.actieId}`),
      zin: `van ${planningTekst(wijziging.van)} naar ${planningTekst(wijziging.naar)}`,
      reden: [WIJZIGREDEN_NAAM[wijziging.reden], wijziging.toelichting].filter(Boolean).join(': '),
      door: wijziging.door.naam,
      datum: langeDatum(wijziging.datum),
    })),
    lijnen: lijnen.flatMap((lijn) => {
      const stap = (moment: string | null, door: string | null, erbij: boolean) => {
        const dag = moment === null ? '' : dagVanMoment(moment);
        if (dag < van || dag > eind) return [];
        const wie = `“${titel(lijn.van)}”`;
        const op = `“${titel(lijn.op)}”`;
        return {
          sleutel: `${lijn.id} ${erbij}`,
          zin: erbij ? `${wie} wacht op ${op}` : `${wie} wacht niet meer op ${op}`,
          reden: erbij ? lijn.reden : '',
          bij: [langeDatum(dag), door].filter(Boolean).join(', '),
        };
      };
      return [
        stap(lijn.verwijderdOp, lijn.verwijderdDoor, false),
        stap(lijn.gemaaktOp, lijn.gemaaktDoor, true),
      ].flat();
    }),
  };
}
