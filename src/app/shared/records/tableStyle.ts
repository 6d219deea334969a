import type { Column } from './column.ts';

/** A table too narrow for everything, at whatever text size: below this some columns are left out. */
export const NARROW = '@container (max-width: 70rem)';

/** The style that a column's head and cells share. */
export const cellStyle = <R>({ width, isExtra, isCut }: Column<R>) => ({
  width,
  whiteSpace: 'nowrap',
  ...(isExtra ? { [NARROW]: { display: 'none' } } : {}),
  ...(isCut ? { maxWidth: 0, minWidth: '6rem', overflow: 'hidden', textOverflow: 'ellipsis' } : {}),
});
