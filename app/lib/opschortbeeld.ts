import type { Opschortingsverloop } from '#db/queries/opschorting.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { isLopend } from '#domain/wachten/wachten.ts';
import { partijNaam } from './beeld.ts';

export type OpschortBeeld = ReturnType<typeof opschortBeeld>;

/** Een opschorting: van wie, sinds wanneer, tot wat, en hoe zij afliep. */
export function opschortBeeld(stand: Stand, opschorting: Opschortingsverloop) {
  const { id, partij, voorwaarde, van, tot, door, hervatDoor, notitie } = opschorting;
  return {
    id,
    href: `/opschortingen/${id}`,
    partij: partijNaam(stand, partij),
    voorwaarde,
    loopt: isLopend(opschorting, stand.peildatum),
    van: langeDatum(van),
    tot: tot === null ? null : langeDatum(tot),
    door,
    hervatDoor,
    notitie,
  };
}
