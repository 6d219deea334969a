import { createContext, useContext } from 'react';
import type { ItemEditing } from '../../../contract/itemDrafts.ts';
import type { ItemDraft } from '../../../domain/items/edit/draft.ts';
import type { ItemProblem } from '../../../domain/items/edit/problem.ts';
import type { Item } from '../../../domain/items/item.ts';

/** What every field of the editor goes by. */
export interface Editor {
  draft: ItemDraft;
  /** The published version; null for a new item. */
  base: Item | null;
  /** What publication would make of the draft: on what each value would rest. */
  settled: Item;
  former: ItemEditing['former'];
  cases: ItemEditing['cases'];
  problems: readonly ItemProblem[];
  isReadOnly: boolean;
  /** Publication was tried: what has never been touched is marked too. */
  isTried: boolean;
  change: (update: (before: ItemDraft) => ItemDraft) => void;
  /** Puts a value at a path of the definition; undefined takes it away. */
  set: (path: string, value: unknown) => void;
  /** The problem to which the list has led, counted so that the same may be asked for twice. */
  target: { path: string; count: number } | undefined;
}

export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('outside of the editor of an item');
  return editor;
}
