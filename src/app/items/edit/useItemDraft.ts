import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ItemDraftRecord, ItemEditing } from '../../../contract/itemDrafts.ts';
import { isSameContent } from '../../../domain/items/changes.ts';
import type { ItemDraft } from '../../../domain/items/edit/draft.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { useDirtyDraft } from '../../shared/useDirtyDraft.ts';
import { failureOf, isTriedAgain, type SaveFailure } from './saveFailure.ts';
import { editingKey } from './useEditing.ts';

/** What is typed, and the version of the draft on which. */
interface Typed {
  definition: ItemDraft;
  version: number;
}

interface Place {
  /** The signed-in manager holds it. */
  isMine: boolean;
  /** It has been published or discarded meanwhile. */
  isGone: boolean;
}

export interface ItemDraftState {
  definition: ItemDraft;
  change: (update: (before: ItemDraft) => ItemDraft) => void;
  /** The version that the server has. */
  version: number;
  isDirty: boolean;
  isSaving: boolean;
  failure: SaveFailure | undefined;
  saveNow: () => void;
  /** What is typed counts for this version from now on. */
  keepMine: (record: ItemDraftRecord) => void;
  /** What is typed is given up for what the server has. */
  takeTheirs: () => void;
}

const GONE: SaveFailure = { kind: 'gone' };
const AFTER_TYPING = 700;
const AGAIN = 5000;

/**
 * The draft as it is typed, saved by itself shortly after the last key. What is typed outlives a reload, a dead server
 * and a colleague who takes the draft over: it is given up only by a press.
 */
export function useItemDraft(record: ItemDraftRecord, { isMine, isGone }: Place): ItemDraftState {
  const client = useQueryClient();
  const [saved, setSaved] = useState(record);
  const newest = saved.id === record.id && saved.version > record.version ? saved : record;
  const draft = useDirtyDraft<Typed>(`item-draft:${record.id}`, {
    definition: newest.definition as ItemDraft,
    version: newest.version,
  });
  const [failed, setFailed] = useState<SaveFailure>();
  const typed = useRef(draft.value);
  typed.current = draft.value;

  const keepInView = (draft: ItemDraftRecord) =>
    client.setQueryData<ItemEditing>(editingKey(draft.itemId), old => old && { ...old, draft });

  const accept = (answer: ItemDraftRecord, sent: Typed) => {
    setFailed(undefined);
    setSaved(answer);
    keepInView(answer);
    if (typed.current.definition === sent.definition) draft.settle();
    else draft.setValue(before => ({ ...before, version: answer.version }));
  };

  const save = useCommand<Typed, ItemDraftRecord>(
    (provider, { definition, version }, press) =>
      provider.put<ItemDraftRecord>(`items/${record.itemId}/draft`, { definition }, { ...press, version }),
    { refresh: [], quiet: true },
  );
  const sent = useRef(draft.value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `run` is stable, the rest is read from refs and setters
  const send = useCallback(async () => {
    const sending = typed.current;
    sent.current = sending;
    const answer = await save.run(sending);
    if (answer) accept(answer, sending);
  }, [save.run]);

  const { error } = save;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one failure is weighed once
  useEffect(() => {
    if (!error) return;
    const failure = failureOf(error);
    // Our own save whose answer was lost: the server has it.
    const isOurs =
      failure.kind === 'elsewhere' && isSameContent(failure.record.definition, sent.current.definition);
    if (isOurs) return accept(failure.record, sent.current);
    setFailed(failure);
    if ('record' in failure) keepInView(failure.record);
  }, [error]);

  const failure = isGone ? GONE : isMine ? failed : ({ kind: 'held', record: newest } as const);
  const mayGo = draft.isDirty && isMine && !isGone && !save.isRunning && isTriedAgain(failed);
  const { value } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key begins the wait anew
  useEffect(() => {
    if (!mayGo) return;
    const timer = setTimeout(() => void send(), failed ? AGAIN : AFTER_TYPING);
    return () => clearTimeout(timer);
  }, [mayGo, value, failed, send]);

  // Whoever leaves the page at once still means what was typed.
  const leaving = useRef(mayGo);
  leaving.current = mayGo;
  useEffect(
    () => () => {
      if (leaving.current) void send();
    },
    [send],
  );

  return {
    definition: value.definition,
    change: update => {
      if (failed?.kind === 'refused') setFailed(undefined);
      draft.setValue(before => ({ ...before, definition: update(before.definition) }));
    },
    version: newest.version,
    isDirty: draft.isDirty,
    isSaving: save.isRunning,
    failure: draft.isDirty ? failure : undefined,
    saveNow: () => void send(),
    keepMine: record => {
      setFailed(undefined);
      setSaved(record);
      draft.setValue(before => ({ ...before, version: record.version }));
    },
    takeTheirs: () => {
      if (failed && 'record' in failed) setSaved(failed.record);
      setFailed(undefined);
      draft.discard();
    },
  };
}
