import type { IdType } from './idTypes.ts';

const HIDDEN = '*';

/**
 * Keeps the given number of characters at each end and hides the rest, one star a character. When fewer
 * than `minHidden` would be hidden, everything is: a short number must not show itself whole.
 */
const keepEnds = (value: string, start: number, end: number, minHidden: number): string => {
  const characters = Array.from(value);
  const hidden = characters.length - start - end;
  if (hidden < minHidden) return HIDDEN.repeat(characters.length);
  const tail = end === 0 ? '' : characters.slice(-end).join('');
  return characters.slice(0, start).join('') + HIDDEN.repeat(hidden) + tail;
};

/** 张敏 → 张*, 李小敏 → 李*敏: the first character, and the last when there are three or more. */
export const maskName = (value: string): string => {
  const name = value.trim();
  return Array.from(name).length >= 3 ? keepEnds(name, 1, 1, 1) : keepEnds(name, 1, 0, 1);
};

const isEighteen = (value: string): boolean => /^\d{6}[\d*]{8}[\d*]{3}[\dX*]$/.test(value);

/**
 * 110105********0123: first six and last four of an 18-digit number; first and last two of any other
 * document. Whatever is too short for that is hidden whole.
 */
export const maskIdNumber = (type: IdType, value: string): string => {
  const id = value.trim().toUpperCase();
  const hasPassportForm = type === 'passport' || type === 'foreign-passport' || type === 'other';
  return !hasPassportForm && isEighteen(id) ? keepEnds(id, 6, 4, 8) : keepEnds(id, 2, 2, 3);
};

/** 138****8000: first three and last four; a number too short to hide four between them keeps its last two. */
export const maskPhone = (value: string): string => {
  const phone = value.replace(/[\s-]/g, '');
  return Array.from(phone).length >= 11 ? keepEnds(phone, 3, 4, 4) : keepEnds(phone, 0, 2, 4);
};

export type MaskedField = 'name' | 'idNumber' | 'phone';

const MASKS: Readonly<Record<MaskedField, (value: string, type: IdType) => string>> = {
  name: value => maskName(value),
  idNumber: (value, type) => maskIdNumber(type, value),
  phone: value => maskPhone(value),
};

/**
 * The mask of a personal field, for lists, exports and public lists alike. `type` matters to `idNumber`
 * only. Masking what is already masked changes nothing.
 */
export const maskFor =
  (field: MaskedField, type: IdType = 'id-card'): ((value: string) => string) =>
  value =>
    MASKS[field](value, type);
