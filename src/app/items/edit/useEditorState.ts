import { useMemo } from 'react';
import type { ItemEditing } from '../../../contract/itemDrafts.ts';
import { itemProblems } from '../../../domain/items/edit/checkItem.ts';
import { publishedItem } from '../../../domain/items/edit/settle.ts';
import type { Item } from '../../../domain/items/item.ts';
import type { Editor } from './EditorContext.ts';
import { withValueAt } from './path.ts';
import type { ItemDraftState } from './useItemDraft.ts';

/** Who publishes does not matter for what is shown, only that somebody does. */
const WHOEVER = { by: 'publisher', at: '' };

/** The draft with all that follows from it by the rules of the server: what is wrong, and what would be published. */
export function useEditorState(
  { published, former, cases }: ItemEditing,
  { definition: draft, change }: ItemDraftState,
  view: Pick<Editor, 'isReadOnly' | 'isTried' | 'target'>,
): Editor {
  const base = published as Item | null;
  const problems = useMemo(() => itemProblems(draft, { base, former, cases }), [draft, base, former, cases]);
  const settled = useMemo(
    () => publishedItem(base, draft, { code: draft.code, open: base?.open ?? false }, WHOEVER),
    [draft, base],
  );
  return {
    draft,
    base,
    settled,
    former,
    cases,
    problems,
    ...view,
    change,
    set: (path, value) => change(before => withValueAt(before, path, value)),
  };
}
