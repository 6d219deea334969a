const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const SPACES_AND_INVISIBLES = /[\s\u200B-\u200F\u2060\uFEFF]+/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

const toHalfWidth = (character: string): string =>
  String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET);

/**
 * What was meant by a typed or pasted number: full-width forms become half-width, every dash a hyphen,
 * spaces and invisible characters go, a-z becomes A-Z. Applying it twice changes nothing.
 * Only ASCII letters are raised: `toUpperCase` would turn look-alikes such as 'ı' into valid letters.
 */
export const normalizeNumber = (value: string): string =>
  value
    .replace(FULL_WIDTH, toHalfWidth)
    .replace(DASHES, '-')
    .replace(SPACES_AND_INVISIBLES, '')
    .replace(/[a-z]/g, letter => letter.toUpperCase());
