import { korteNaam, type Partij } from '../partij/partij.ts';
import { opsomming } from '../tekst/tekst.ts';
import { kaleTekst } from '../zoeken/woorden.ts';
import { aangehaald, type Gelezen, goed, mis } from './gelezen.ts';

/** Hoe mensen een partij noemen: op slug, afkorting of naam, zonder op hoofdletters, accenten en leestekens te letten. */
export type Partijnamen = ReadonlyMap<string, readonly string[]>;

export function partijnamen(partijen: Iterable<Partij>): Partijnamen {
  const namen = new Map<string, Set<string>>();
  for (const partij of partijen) {
    for (const naam of [partij.slug, partij.naam, partij.afkorting ?? '', korteNaam(partij)]) {
      const kaal = kaleTekst(naam);
      if (kaal === '') continue;
      namen.set(kaal, (namen.get(kaal) ?? new Set()).add(partij.slug));
    }
  }
  return new Map([...namen].map(([naam, slugs]) => [naam, [...slugs]]));
}

/** Eén partij; `VNG (gemeenten)` en `de VNG` zijn ook goed. */
export function leesPartij(cel: string, namen: Partijnamen): Gelezen<string> {
  const vormen = [
    cel,
    cel.replace(/\(.*\)/, ''),
    /\(([^)]*)\)/.exec(cel)?.[1] ?? '',
    cel.replace(/^(de|het) /i, ''),
  ];
  for (const vorm of vormen) {
    const [slug, tweede] = namen.get(kaleTekst(vorm)) ?? [];
    if (slug !== undefined && tweede === undefined) return goed(slug);
    if (tweede !== undefined)
      return mis(`${aangehaald(cel)} kan meer dan één partij zijn. Gebruik de afkorting.`);
  }
  return mis(`${aangehaald(cel)} is geen partij die ik ken. Gebruik de afkorting, bijvoorbeeld VNG.`);
}

/** Een of meer partijen in één cel, met komma, puntkomma, schuine streep of `en` ertussen. */
export function leesPartijen(cel: string, namen: Partijnamen): Gelezen<string[]> {
  const heel = leesPartij(cel, namen);
  if (heel.ok) return goed([heel.waarde]);
  const slugs = new Set<string>();
  const onbekend: string[] = [];
  for (const deel of cel.split(/[,;/\n]|\s+(?:en|&|\+)\s+/)) {
    if (kaleTekst(deel) === '') continue;
    const gelezen = leesPartij(deel.trim(), namen);
    if (gelezen.ok) slugs.add(gelezen.waarde);
    else onbekend.push(aangehaald(deel.trim()));
  }
  if (onbekend.length > 0) {
    return mis(
      `${opsomming(onbekend)} ${onbekend.length === 1 ? 'is geen partij die' : 'zijn geen partijen die'} ik ken. Gebruik de afkorting, bijvoorbeeld VNG.`,
    );
  }
  return goed([...slugs]);
}
