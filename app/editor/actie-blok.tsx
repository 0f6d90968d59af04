import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react';
import { ActieNode, actieNummer } from '#domain/document/actienode.ts';
import { ActieKaartje } from './actie-kaartje.tsx';
import { useActie } from './actiebron.ts';

function ActieBlok({ node }: ReactNodeViewProps) {
  const kaart = useActie(actieNummer(node.attrs.id));
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
