import type { Tokens } from './tokens.ts';
import { baseSize } from './typography.ts';

/** Page-wide rules: base size, tabular figures, a focus ring nobody can miss, stillness when asked for. */
export const globalStyles = (tokens: Tokens, isLargeText: boolean) => ({
  html: { fontSize: baseSize(isLargeText) },
  body: {
    fontSize: '1rem',
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: tokens.ground,
    color: tokens.ink,
  },
  // Two rings: one of them is seen on any ground, filled buttons included.
  ':focus-visible, .Mui-focusVisible': {
    outline: `2px solid ${tokens.blue}`,
    outlineOffset: 2,
    boxShadow: `0 0 0 2px ${tokens.paper}`,
  },
  // A text field shows focus by its own frame.
  'input:focus-visible, textarea:focus-visible': { outline: 'none', boxShadow: 'none' },
  '[tabindex="-1"]:focus-visible': { outline: 'none', boxShadow: 'none' },
  kbd: { fontFamily: 'inherit' },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': {
      animationDuration: '0s !important',
      animationIterationCount: '1 !important',
      transitionDuration: '0s !important',
      scrollBehavior: 'auto !important',
    },
  },
  '@media print': {
    '.app-frame': { display: 'none !important' },
    body: { backgroundColor: '#fff' },
  },
});
