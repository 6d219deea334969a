import type { Column } from './column.ts';

/** The style that a column's head and cells share. */
export const cellStyle = <R>({ width, isExtra, isCut }: Column<R>) => ({
  width,
  whiteSpace: 'nowrap',
  ...(isExtra ? { '@media (max-width: 1279px)': { display: 'none' } } : {}),
  ...(isCut ? { maxWidth: 0, minWidth: '6rem', overflow: 'hidden', textOverflow: 'ellipsis' } : {}),
});
