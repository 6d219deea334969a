import type { Confirmation, LocalText } from '../items/item.ts';

/** What an applicant can do against a decision, and until when. */
export interface Remedy extends LocalText {
  code: 'review' | 'lawsuit';
  limit: LocalText;
  source: string;
  status: Confirmation;
}

/**
 * National law; a negative decision has to name them (行政许可法 art. 38). Which authority and which court is the office's
 * own text, a setting.
 */
export const REMEDIES: readonly Remedy[] = [
  {
    code: 'review',
    zh: '行政复议',
    en: 'Administrative review',
    limit: { zh: '自知道之日起六十日内', en: 'within 60 days of learning of it' },
    source: '行政复议法（2023修订）第二十条',
    status: 'V',
  },
  {
    code: 'lawsuit',
    zh: '行政诉讼',
    en: 'Administrative lawsuit',
    limit: { zh: '自知道或者应当知道之日起六个月内', en: 'within 6 months of learning of it' },
    source: '行政诉讼法第四十六条',
    status: 'V',
  },
];
