import { langeDatum } from '#domain/datum/datum.ts';
import { bestandAdres } from '#domain/document/nodes/afbeelding.ts';
import type { ActieKaart } from '#domain/document/waarden.ts';
import { ACTIEKOLOMMEN, actieregel, BIJLAGE, eigenaar, LICHT, planning } from './actieregel.ts';
import { ontsnapt, regelbegin, regels } from './markdown-tekst.ts';
import type { Blok, Cel, Planstuk, Stukinhoud } from './stuk.ts';

/**
 * Een plan als Markdown: CommonMark met de tabellen en noten van GitHub. Een afbeelding is een verwijzing naar haar adres
 * bij ons; `origin` is het begin daarvan.
 */
export function alsMarkdown(stuk: Planstuk, inhoud: Stukinhoud, origin: string): string {
  const { titel, opgave, versie, peildatum } = stuk;
  const delen = [
    `# ${regelbegin(ontsnapt(titel))}`,
    ontsnapt(opgave),
    ontsnapt(`${versie} · peildatum ${langeDatum(peildatum)}`),
    ...inhoud.blokken.map((deel) => blok(deel, origin)),
    ...bijlage(inhoud.acties),
    ...inhoud.noten.map((noot, i) => `[^${i + 1}]: ${regelbegin(ontsnapt(noot))}`),
  ];
  return `${delen.filter((deel) => deel !== '').join('\n\n')}\n`;
}

function blok(deel: Blok, origin: string): string {
  const binnen = (blokken: Blok[]) =>
    blokken
      .map((kind) => blok(kind, origin))
      .filter((tekst) => tekst !== '')
      .join('\n\n');
  switch (deel.soort) {
    case 'kop':
      return `${'#'.repeat(deel.niveau + 1)} ${regels(deel.stukken, ' ').replace(/#+$/, '\\$&')}`;
    case 'alinea':
      return regels(deel.stukken);
    case 'lijst':
      return deel.punten
        .map((punt, i) => {
          // Markdown telt alleen met cijfers.
          const teken = deel.telling === null ? '- ' : `${deel.start + i}. `;
          return inspringen(binnen(punt), teken, ' '.repeat(teken.length));
        })
        .join('\n');
    case 'citaat':
      return inspringen(binnen(deel.blokken), '> ', '> ');
    case 'kader':
      return inspringen(`**${deel.naam}**\n\n${binnen(deel.blokken)}`, '> ', '> ');
    case 'lijn':
      return '---';
    case 'tabel':
      return tabel(deel.rijen);
    case 'afbeelding':
      return `![${ontsnapt(deel.alt)}](<${origin}${bestandAdres(deel.nummer)}>)`;
    case 'actie':
      return deel.kaart
        ? `**${lichtwoord(deel.kaart)}** · ${ontsnapt(actieregel(deel.kaart))}`
        : ontsnapt(actieregel(null));
  }
}

function inspringen(tekst: string, eerste: string, rest: string): string {
  return tekst
    .split('\n')
    .map((regel, i) => `${i === 0 ? eerste : rest}${regel}`.trimEnd())
    .join('\n');
}

/** Een tabel van GitHub: één koprij, en een cel die over meer kolommen of rijen gaat laat de andere leeg. */
function tabel(rijen: Cel[][]): string {
  const rooster = uitgelegd(rijen);
  const breedte = Math.max(...rooster.map((rij) => rij.length));
  const [kop = [], ...rest] = rooster;
  const regel = (rij: string[]) =>
    `| ${Array.from({ length: breedte }, (_, i) => rij[i] ?? '').join(' | ')} |`;
  return [regel(kop), regel(Array.from({ length: breedte }, () => '---')), ...rest.map(regel)].join('\n');
}

function uitgelegd(rijen: Cel[][]): string[][] {
  const rooster: string[][] = rijen.map(() => []);
  for (const [r, rij] of rijen.entries()) {
    let kolom = 0;
    for (const cel of rij) {
      while (rooster[r]?.[kolom] !== undefined) kolom += 1;
      for (let dr = 0; dr < cel.rijen && r + dr < rijen.length; dr += 1) {
        for (let dk = 0; dk < cel.kolommen; dk += 1) {
          const doel = rooster[r + dr];
          if (doel) doel[kolom + dk] = dr === 0 && dk === 0 ? celtekst(cel.blokken) : '';
        }
      }
      kolom += cel.kolommen;
    }
  }
  // Een sprong over kolommen laat gaten na.
  return rooster.map((rij) => Array.from(rij, (tekst) => tekst ?? ''));
}

/** Wat in een cel staat op één regel. */
function celtekst(blokken: Blok[]): string {
  return blokken
    .map(celdeel)
    .filter((tekst) => tekst !== '')
    .join('<br>');
}

function celdeel(deel: Blok): string {
  switch (deel.soort) {
    case 'alinea':
    case 'kop':
      return regels(deel.stukken, '<br>');
    case 'lijst': {
      const teken = (i: number) => (deel.telling === null ? '•' : `${deel.start + i}\\.`);
      return deel.punten.map((punt, i) => `${teken(i)} ${celtekst(punt)}`).join('<br>');
    }
    case 'citaat':
    case 'kader':
      return celtekst(deel.blokken);
    case 'tabel':
      return deel.rijen.map((rij) => rij.map(({ blokken }) => celtekst(blokken)).join(' · ')).join('<br>');
    case 'actie':
      return ontsnapt(actieregel(deel.kaart));
    case 'afbeelding':
      return ontsnapt(deel.alt);
    case 'lijn':
      return '';
  }
}

function bijlage(acties: ActieKaart[]): string[] {
  if (acties.length === 0) return [];
  const rijen = acties.map((kaart) =>
    [
      String(kaart.id),
      kaart.titel,
      eigenaar(kaart),
      planning(kaart),
      lichtwoord(kaart),
      kaart.afspraakId ?? '',
    ].map(ontsnapt),
  );
  const tabelrij = (rij: readonly string[]) => `| ${rij.join(' | ')} |`;
  return [
    `## ${BIJLAGE}`,
    [tabelrij(ACTIEKOLOMMEN), tabelrij(ACTIEKOLOMMEN.map(() => '---')), ...rijen.map(tabelrij)].join('\n'),
  ];
}

const lichtwoord = ({ licht }: ActieKaart) => `${LICHT[licht].vorm} ${LICHT[licht].woord}`;
