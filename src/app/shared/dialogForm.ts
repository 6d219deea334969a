/** A form that is the whole of a dialog: its middle scrolls, its buttons stay in sight. */
export const dialogForm = {
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  overflow: 'hidden',
} as const;
