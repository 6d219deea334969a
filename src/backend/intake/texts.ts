import { registerTexts } from '../http/language.ts';

/** What this room says in errors and warnings. */
export function registerIntakeTexts(): void {
  registerTexts({
    'item-closed-now': [
      '“{item}”只在 {hours} 发号，请在该时段再来。',
      'Numbers for “{item}” are given {hours} only. Come back then.',
    ],
    'cap-reached': [
      '“{item}”今天的 {cap} 个号已发完，请改日再来或预约。',
      'The {cap} numbers a day for “{item}” are gone. Come another day or book.',
    ],
    'outside-item-hours': [
      '“{item}”只在 {hours} 发号，号码照常发出。',
      'Numbers for “{item}” are given {hours} only; this one was given anyway.',
    ],
    'over-cap': [
      '“{item}”今天的 {cap} 个号已发完，号码照常发出。',
      'The {cap} numbers a day for “{item}” are gone; this one was given anyway.',
    ],
    spans: [
      '时段须按先后排列、互不重叠、有起有止',
      'The spans follow each other, do not overlap, and each has a length',
    ],
  });
}
