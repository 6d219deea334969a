import type { ReactNode } from 'react';
import type { MessageKey } from '../../i18n/catalogue.ts';

/** One column of a list. */
export interface Column<R> {
  key: string;
  label: MessageKey;
  /** The field to sort by; without it the column does not sort. */
  sort?: string;
  /** Numbers stand at the right. */
  isNumber?: boolean;
  /** CSS width; the rest is shared out. */
  width?: string;
  /** Left out where the screen is narrow. */
  isExtra?: boolean;
  /** Gives way to the others: its text is cut off, with the whole on hover. */
  isCut?: boolean;
  cell: (record: R) => ReactNode;
}

export interface Row {
  id: string;
}
