/** Fields on the left, the paper that they make on the right; one above the other on a narrow screen. */
export const besidePaper = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 456px' },
  columnGap: 2,
  rowGap: 2,
  alignItems: 'start',
} as const;
