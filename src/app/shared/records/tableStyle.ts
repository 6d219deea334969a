import type { Column } from './column.ts';

/** A table too narrow for everything, at whatever text size: below this some columns are left out. */
export const NARROW = '@container (max-width: 70rem)';

/** The style that a column's head and cells share. */
export const cellStyle = <R>({ width, isExtra, isCut }: Column<R>) => ({
  width: width ?? (isCut ? '24%' : undefined),
  whiteSpace: 'nowrap',
  ...(isExtra ? { [NARROW]: { display: 'none' } } : {}),
  ...(isCut ? CUT : {}),
});

/** As wide as the others leave room; long names take two lines, which a row has room for, before they are cut. */
const CUT = {
  maxWidth: 0,
  minWidth: '8.5rem',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  '& > span[title]': {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    whiteSpace: 'normal',
    lineHeight: 1.25,
  },
} as const;
