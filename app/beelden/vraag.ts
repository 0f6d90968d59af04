import type { Beeldkeuze } from '#domain/beeld/keuze.ts';
import type { Stand } from '#domain/stand/stand.ts';

/** Leest `?opgave=` en `?partij=`; wat er hier niet is telt als geen keuze. */
export function leesKeuze(zoek: URLSearchParams, stand: Stand): Beeldkeuze {
  const opgave = stand.snapshot.opgaven.find(({ nr }) => String(nr) === zoek.get('opgave'));
  const partij = zoek.get('partij') ?? '';
  return { opgave: opgave?.nr ?? null, partij: stand.perPartij.has(partij) ? partij : null };
}

/** De keuze als zoekdeel van een adres; zonder keuze leeg. */
export function alsZoek({ opgave, partij }: Beeldkeuze, eerder: string | null): string {
  const zoek = new URLSearchParams();
  if (opgave !== null) zoek.set('opgave', String(opgave));
  if (partij !== null) zoek.set('partij', partij);
  if (eerder) zoek.set('peildatum', eerder);
  return zoek.toString();
}
