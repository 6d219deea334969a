import Box from '@mui/material/Box';
import { PairAt } from './PairAt.tsx';
import { RowButtons } from './RowButtons.tsx';
import type { RowsAt } from './useRowsAt.ts';

interface Props<T> {
  list: RowsAt<T>;
  index: number;
  path: string;
  /** What it is called while it has no name: "Stage 2". */
  noun: string;
  name: string;
  maxLength: number;
}

/** The first line of a row of a list: its name in both languages, and the buttons that move or remove it. */
export function NamedRow<T>({ list, index, path, noun, name, maxLength }: Props<T>) {
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <PairAt path={path} label={noun} maxLength={maxLength} isRequired autoFocus={list.isAdded(index)} />
      <RowButtons
        name={name || noun}
        index={index}
        count={list.rows.length}
        onMove={by => list.move(index, by)}
        onRemove={() => list.remove(index)}
        isDisabled={list.isReadOnly}
      />
    </Box>
  );
}
