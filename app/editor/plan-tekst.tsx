import { Fragment, type ReactNode } from 'react';
import { type PlanMark, type PlanNode, platteTekst } from '#domain/document/inhoud.ts';
import { isVeiligeLink } from '#domain/document/link.ts';
import { actieNummer } from '#domain/document/nodes/actie.ts';
import type { PlanWaarden } from '#domain/document/waarden.ts';
import { ActieKaartje } from './actie-kaartje.tsx';
import { kopAnker, kopNiveau } from './koppen.ts';

interface PlanTekstProps {
  inhoud: PlanNode;
  waarden: PlanWaarden;
}

/**
 * De tekst van een plan om te lezen, op de server en in de browser gelijk, zonder de editor. Geeft dezelfde elementen
 * als de editor, zodat die er zonder sprong voor in de plaats kan komen.
 */
export function PlanTekst({ inhoud, waarden }: PlanTekstProps) {
  let koppen = 0;
  return (
    <div className="plan-tekst">
      {inhoud.content.map((node, plek) => {
        const anker = node.type === 'heading' ? kopAnker(++koppen) : undefined;
        return <Blok key={sleutel(node, plek)} node={node} waarden={waarden} anker={anker} />;
      })}
    </div>
  );
}

/** De tekst wordt één keer getekend en niet herschikt: de plek is een goede sleutel. */
function sleutel(node: PlanNode, plek: number): string {
  return `${plek}-${node.type}`;
}

/** Hoe een genummerde lijst telt, als dat niet met cijfers is; komt mee bij plakken uit Word. */
const TELLINGEN = ['a', 'A', 'i', 'I'] as const;

interface BlokProps {
  node: PlanNode;
  waarden: PlanWaarden;
  anker?: string;
}

function Blok({ node, waarden, anker }: BlokProps) {
  const blokken = () =>
    node.content.map((kind, plek) => <Blok key={sleutel(kind, plek)} node={kind} waarden={waarden} />);
  switch (node.type) {
    case 'paragraph':
      return <p>{regel(node)}</p>;
    case 'heading': {
      const Kop = `h${kopNiveau(node.attrs.level)}` as const;
      return <Kop id={anker}>{regel(node)}</Kop>;
    }
    case 'bulletList':
      return <ul>{blokken()}</ul>;
    case 'orderedList': {
      const { start, type } = node.attrs;
      return (
        <ol
          start={typeof start === 'number' && start !== 1 ? start : undefined}
          type={TELLINGEN.find((telling) => telling === type)}
        >
          {blokken()}
        </ol>
      );
    }
    case 'listItem':
      return <li>{blokken()}</li>;
    case 'blockquote':
      return <blockquote>{blokken()}</blockquote>;
    case 'horizontalRule':
      return <hr />;
    case 'actie': {
      const id = actieNummer(node.attrs.id);
      return (
        <div className="actieblok" data-actie={id ?? ''}>
          <div className="actie">
            <ActieKaartje kaart={id === null ? undefined : waarden.acties[id]} />
          </div>
        </div>
      );
    }
    default:
      return <p>{platteTekst(node)}</p>;
  }
}

/** De tekst binnen een alinea of kop; een lege houdt met een regeleinde zijn hoogte, zoals in de editor. */
function regel(node: PlanNode): ReactNode {
  if (node.content.length === 0) return <br />;
  return node.content.map((kind, plek) => <Fragment key={sleutel(kind, plek)}>{stuk(kind)}</Fragment>);
}

function stuk(node: PlanNode): ReactNode {
  if (node.type === 'hardBreak') return <br />;
  return node.marks.reduceRight<ReactNode>(opgemaakt, platteTekst(node));
}

function opgemaakt(binnen: ReactNode, { type, attrs }: PlanMark): ReactNode {
  switch (type) {
    case 'bold':
      return <strong>{binnen}</strong>;
    case 'italic':
      return <em>{binnen}</em>;
    case 'strike':
      return <s>{binnen}</s>;
    case 'link':
      return isVeiligeLink(attrs.href) ? (
        <a href={attrs.href} rel="noopener noreferrer nofollow">
          {binnen}
        </a>
      ) : (
        binnen
      );
    default:
      return binnen;
  }
}
