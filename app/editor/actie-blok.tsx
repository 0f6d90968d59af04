import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react';
import { ActieNode, actieNummer } from '#domain/document/nodes/actie.ts';
import { ActieKaartje } from './actie-kaartje.tsx';
import { useWaarde } from './waardenbron.ts';

function ActieBlok({ node }: ReactNodeViewProps) {
  const kaart = useWaarde('acties', actieNummer(node.attrs.id));
  return (
    <NodeViewWrapper className="actie">
      <ActieKaartje kaart={kaart} />
    </NodeViewWrapper>
  );
}

/** De actie uit het schema, met haar weergave in de editor. */
export const ActieMetWeergave = ActieNode.extend({
  addNodeView() {
    return ReactNodeViewRenderer(ActieBlok, { className: 'actieblok' });
  },
});
