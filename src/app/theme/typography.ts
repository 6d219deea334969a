/** System fonts only: nothing is downloaded, and Chinese is drawn by what the office computer has. */
export const FONT_FAMILY = [
  'system-ui',
  '-apple-system',
  '"Segoe UI"',
  '"PingFang SC"',
  '"Hiragino Sans GB"',
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Source Han Sans SC"',
  '"WenQuanYi Micro Hei"',
  'sans-serif',
].join(', ');

/** Base text in px: 14 for a dense screen, 18 for eyes that want more. Everything else is in rem of it. */
export const baseSize = (isLargeText: boolean): number => (isLargeText ? 18 : 14);

/** Sizes relative to the base text: 1rem = the base. */
export const typography = {
  fontFamily: FONT_FAMILY,
  // The kit's own sizes count from 14 px = 1rem, so that they grow with the large text too.
  htmlFontSize: 14,
  fontSize: 14,
  h1: { fontSize: '1.43rem', fontWeight: 600, lineHeight: 1.4 },
  h2: { fontSize: '1.14rem', fontWeight: 600, lineHeight: 1.4 },
  h3: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.5 },
  h4: { fontSize: '1rem', fontWeight: 600 },
  h5: { fontSize: '1.14rem', fontWeight: 600 },
  h6: { fontSize: '1.14rem', fontWeight: 600 },
  subtitle1: { fontSize: '1rem' },
  subtitle2: { fontSize: '1rem', fontWeight: 600 },
  body1: { fontSize: '1rem', lineHeight: 1.55 },
  body2: { fontSize: '1rem', lineHeight: 1.55 },
  caption: { fontSize: '0.86rem', lineHeight: 1.45 },
  button: { fontSize: '1rem', textTransform: 'none' as const, fontWeight: 500, letterSpacing: 0 },
};
