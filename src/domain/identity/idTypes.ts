/** Kinds of identity document that the window accepts (reference: documents of sec. 7). */
export const ID_TYPES = [
  'id-card',
  'residence-permit',
  'permanent-residence',
  'mainland-travel-permit',
  'taiwan-travel-permit',
  'passport',
  'foreign-passport',
  'other',
] as const;

export type IdType = (typeof ID_TYPES)[number];

/** Names as they stand on the documents. */
export const ID_TYPE_TEXTS: Readonly<Record<IdType, { readonly zh: string; readonly en: string }>> = {
  'id-card': { zh: '居民身份证', en: 'Resident identity card' },
  'residence-permit': { zh: '港澳台居民居住证', en: 'Residence permit (Hong Kong, Macao, Taiwan)' },
  'permanent-residence': { zh: '外国人永久居留身份证', en: 'Foreign permanent resident card' },
  'mainland-travel-permit': {
    zh: '港澳居民来往内地通行证',
    en: 'Mainland travel permit (Hong Kong, Macao)',
  },
  'taiwan-travel-permit': { zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit (Taiwan)' },
  passport: { zh: '中国护照', en: 'Chinese passport' },
  'foreign-passport': { zh: '外国护照', en: 'Foreign passport' },
  other: { zh: '其他证件', en: 'Other document' },
};

/**
 * Certificate codes of the national service platform. Only the types with a sourced code are listed;
 * everything else is reported as 999 (other).
 */
const NATIONAL_CODES: Readonly<Partial<Record<IdType, string>>> = {
  'id-card': '111',
  passport: '414',
  'foreign-passport': '414',
  'taiwan-travel-permit': '511',
  'mainland-travel-permit': '516',
};

/** The national platform's three-digit certificate code of a document type. */
export const nationalCertificateCode = (type: IdType): string => NATIONAL_CODES[type] ?? '999';

/** True when the text names a document type. */
export const isIdType = (value: string): value is IdType => (ID_TYPES as readonly string[]).includes(value);
