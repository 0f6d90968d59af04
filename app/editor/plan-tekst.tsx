import { Fragment, type ReactNode } from 'react';
import { type PlanMark, type PlanNode, platteTekst } from '#domain/document/inhoud.ts';
import { type Lezer, leidraadAttributen, leidradenVan } from '#domain/document/leidraad.ts';
import { isVeiligeLink } from '#domain/document/link.ts';
import { draadNummer } from '#domain/document/marks.ts';
import { actieNummer } from '#domain/document/nodes/actie.ts';
import { bestandAdres, bestandNummer } from '#domain/document/nodes/afbeelding.ts';
import { kaderAttributen } from '#domain/document/nodes/kader.ts';
import { celmaat, kopbereik } from '#domain/document/nodes/tabel.ts';
import { onderdeelRegel } from '#domain/document/onderdeel.ts';
import { isVerwijzing } from '#domain/document/verwijzing.ts';
import { voetnotenVan } from '#domain/document/voetnoten.ts';
import { voorstellenOp } from '#domain/document/voorstelmarks.ts';
import { voorstelAttributen } from '#domain/document/voorstelzin.ts';
import type { PlanWaarden } from '#domain/document/waarden.ts';
import { ActieKaartje } from './actie-kaartje.tsx';
import { type Kop, kopAnker, kopNiveau, koppenVan, TEKST_ANKER } from './koppen.ts';
import { VerwijzingInTekst } from './objecten/verwijzing-in-tekst.tsx';
import { Voetnootnummer, Voetnoten } from './voetnoten.tsx';

interface PlanTekstProps {
  inhoud: PlanNode;
  waarden: PlanWaarden;
  /** Wat er bij lege onderdelen staat: voor wie schrijft wat de agenda ervan vraagt, voor wie leest dat er nog niets is; zonder niets. */
  leegVoor?: Lezer;
  /** Adressen van afbeeldingen die nog niet bewaard zijn, bij hun nummer. */
  beelden?: Readonly<Record<string, string>>;
}

/**
 * De tekst van een plan om te lezen, op de server en in de browser gelijk, zonder de editor. Geeft dezelfde elementen
 * als de editor, zodat die er zonder sprong voor in de plaats kan komen.
 */
export function PlanTekst({ inhoud, waarden, leegVoor, beelden = {} }: PlanTekstProps) {
  let nummer = 0;
  const koppen = koppenVan(inhoud);
  const voetnoten = voetnotenVan(inhoud);
  const lezing = {
    waarden,
    beelden,
    nummers: new Map(voetnoten.map(({ node, nummer }) => [node, nummer])),
    leidraden: leegVoor ? leidradenVan(inhoud, leegVoor) : GEEN_LEIDRAAD,
  };
  return (
    <>
      <div className="plan-tekst" id={TEKST_ANKER}>
        {inhoud.content.map((node, plek) => {
          const kop = node.type === 'heading' ? koppen[nummer++] : undefined;
          return <Blok key={sleutel(node, plek)} node={node} lezing={lezing} kop={kop} />;
        })}
      </div>
      <Voetnoten voetnoten={voetnoten} />
    </>
  );
}

/** Waar elk stuk van de tekst bij kan. */
interface Lezing {
  waarden: PlanWaarden;
  beelden: Readonly<Record<string, string>>;
  /** Het nummer van elke voetnoot. */
  nummers: ReadonlyMap<PlanNode, number>;
  leidraden: ReadonlyMap<PlanNode, string>;
}

const GEEN_LEIDRAAD: ReadonlyMap<PlanNode, string> = new Map();

/** De tekst wordt één keer getekend en niet herschikt: de plek is een goede sleutel. */
function sleutel(node: PlanNode, plek: number): string {
  return `${plek}-${node.type}`;
}

/** Hoe een genummerde lijst telt, als dat niet met cijfers is; komt mee bij plakken uit Word. */
const TELLINGEN = ['a', 'A', 'i', 'I'] as const;

interface BlokProps {
  node: PlanNode;
  lezing: Lezing;
  /** Van een kop op het hoogste niveau van de tekst. */
  kop?: Kop | undefined;
}

function Blok({ node, lezing, kop }: BlokProps) {
  const blokken = () =>
    node.content.map((kind, plek) => <Blok key={sleutel(kind, plek)} node={kind} lezing={lezing} />);
  const voorstel = voorstelProps(node, lezing);
  switch (node.type) {
    case 'paragraph':
      return (
        <p {...leidraadProps(lezing.leidraden.get(node))} {...voorstel}>
          {regel(node, lezing)}
        </p>
      );
    case 'heading': {
      const Kop = `h${kopNiveau(node.attrs.level)}` as const;
      const bij = kop?.onderdeel && onderdeelRegel(kop.onderdeel, lezing.waarden.partijen);
      return (
        <Kop id={kop && kopAnker(kop.nummer)} data-bij={bij || undefined} {...voorstel}>
          {regel(node, lezing)}
        </Kop>
      );
    }
    case 'bulletList':
      return <ul {...voorstel}>{blokken()}</ul>;
    case 'orderedList': {
      const { start, type } = node.attrs;
      return (
        <ol
          start={typeof start === 'number' && start !== 1 ? start : undefined}
          type={TELLINGEN.find((telling) => telling === type)}
          {...voorstel}
        >
          {blokken()}
        </ol>
      );
    }
    case 'listItem':
      return <li {...voorstel}>{blokken()}</li>;
    case 'blockquote':
      return <blockquote {...voorstel}>{blokken()}</blockquote>;
    case 'horizontalRule':
      return <hr {...voorstel} />;
    case 'kader':
      return (
        <aside {...kaderAttributen(node.attrs.soort)} {...voorstel}>
          {blokken()}
        </aside>
      );
    case 'table':
      return <Tabel node={node} lezing={lezing} />;
    case 'afbeelding':
      return <Afbeelding node={node} lezing={lezing} />;
    case 'actie': {
      const id = actieNummer(node.attrs.id);
      return (
        <div {...voorstel} className={klassen('actieblok', voorstel)} data-actie={id ?? ''}>
          <div className="actie">
            <ActieKaartje kaart={id === null ? undefined : lezing.waarden.acties[id]} />
          </div>
        </div>
      );
    }
    default:
      return <p>{platteTekst(node)}</p>;
  }
}

/** Zonder muis moet een brede tabel te verschuiven zijn (WCAG 2.1.1). */
const TABELGEBIED = { role: 'group', 'aria-label': 'Tabel', tabIndex: 0 };

function Tabel({ node, lezing }: BlokProps) {
  const voorstel = voorstelProps(node, lezing);
  return (
    <div {...voorstel} {...TABELGEBIED} className={klassen('tabelhouder', voorstel)}>
      <table>
        <tbody>
          {node.content.map((rij, nummer) => (
            <tr key={sleutel(rij, nummer)} {...voorstelProps(rij, lezing)}>
              {rij.content.map((cel, plek) => (
                <Cel key={sleutel(cel, plek)} node={cel} lezing={lezing} rij={nummer} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cel({ node, lezing, rij }: BlokProps & { rij: number }) {
  const [colSpan, rowSpan] = [node.attrs.colspan, node.attrs.rowspan].map(celmaat);
  const maten = {
    colSpan: colSpan === 1 ? undefined : colSpan,
    rowSpan: rowSpan === 1 ? undefined : rowSpan,
  };
  const blokken = node.content.map((kind, plek) => (
    <Blok key={sleutel(kind, plek)} node={kind} lezing={lezing} />
  ));
  return node.type === 'tableHeader' ? (
    <th scope={kopbereik(rij)} {...maten}>
      {blokken}
    </th>
  ) : (
    <td {...maten}>{blokken}</td>
  );
}

function Afbeelding({ node, lezing }: BlokProps) {
  const { alt, breedte, hoogte } = node.attrs;
  const nummer = bestandNummer(node.attrs.bestand);
  if (nummer === null) return null;
  return (
    <img
      {...voorstelProps(node, lezing)}
      data-bestand={nummer}
      src={lezing.beelden[nummer] ?? bestandAdres(nummer)}
      alt={typeof alt === 'string' ? alt : ''}
      width={typeof breedte === 'number' ? breedte : undefined}
      height={typeof hoogte === 'number' ? hoogte : undefined}
    />
  );
}

/** Wat een blok of object toont als het deel van een voorstel is. */
function voorstelProps(node: PlanNode, { waarden }: Lezing) {
  const voorstellen = voorstellenOp(node);
  if (voorstellen.length === 0) return {};
  const { class: className, ...rest } = voorstelAttributen(voorstellen, waarden);
  return { className, ...rest };
}

function klassen(eigen: string, { className }: { className?: string }): string {
  return className ? `${eigen} ${className}` : eigen;
}

function leidraadProps(leidraad: string | undefined) {
  if (leidraad === undefined) return {};
  const { class: className, ...rest } = leidraadAttributen(leidraad);
  return { className, ...rest };
}

/** De tekst binnen een alinea of kop; een lege houdt met een regeleinde zijn hoogte, zoals in de editor. */
function regel(node: PlanNode, lezing: Lezing): ReactNode {
  if (node.content.length === 0) return <br />;
  return node.content.map((kind, plek) => (
    <Fragment key={sleutel(kind, plek)}>{stuk(kind, lezing)}</Fragment>
  ));
}

function stuk(node: PlanNode, lezing: Lezing): ReactNode {
  if (node.type === 'hardBreak') return <br {...voorstelProps(node, lezing)} />;
  const heeftVoorstel = voorstellenOp(node).length > 0;
  const binnen = heeftVoorstel ? (
    <span {...voorstelProps(node, lezing)}>{kern(node, lezing)}</span>
  ) : (
    kern(node, lezing)
  );
  return node.marks.reduceRight<ReactNode>(opgemaakt, binnen);
}

/** Wat er binnen de opmaak staat: tekst, of een levend object. */
function kern(node: PlanNode, { waarden, nummers }: Lezing): ReactNode {
  const { type, attrs } = node;
  if (type === 'voetnoot') return <Voetnootnummer nummer={nummers.get(node) ?? 0} />;
  return isVerwijzing(type) ? (
    <VerwijzingInTekst soort={type} attrs={attrs} waarden={waarden} />
  ) : (
    platteTekst(node)
  );
}

function opgemaakt(binnen: ReactNode, { type, attrs }: PlanMark): ReactNode {
  switch (type) {
    case 'bold':
      return <strong>{binnen}</strong>;
    case 'italic':
      return <em>{binnen}</em>;
    case 'strike':
      return <s>{binnen}</s>;
    case 'insertion':
      return <ins data-voorstel={type}>{binnen}</ins>;
    case 'deletion':
      return <del data-voorstel={type}>{binnen}</del>;
    case 'modification':
      return <span data-voorstel={type}>{binnen}</span>;
    case 'link':
      return isVeiligeLink(attrs.href) ? (
        <a href={attrs.href} rel="noopener noreferrer nofollow">
          {binnen}
        </a>
      ) : (
        binnen
      );
    case 'draad':
      return <span data-draad={draadNummer(attrs.id)}>{binnen}</span>;
    default:
      return binnen;
  }
}
