import { useMemo } from 'react';
import { type ChangeLine, describeChanges } from '../../../domain/items/describeChanges.ts';
import { useEditor } from './EditorContext.ts';

/** In what the item would differ from the version in force; nothing for a new one. */
export function useChanges(): ChangeLine[] {
  const { base, settled } = useEditor();
  return useMemo(() => (base ? describeChanges(base, settled) : []), [base, settled]);
}
