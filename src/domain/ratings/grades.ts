/**
 * The five grades of a rating (好差评), the best first. The last two are bad ratings (差评) and have to be put right.
 * Source: 国办发〔2019〕51号; GB/T 39734-2020.
 */
export const GRADES = [5, 4, 3, 2, 1] as const;
export type Grade = (typeof GRADES)[number];

export const GRADE_WORDS: Readonly<Record<Grade, { zh: string; en: string }>> = {
  5: { zh: '非常满意', en: 'Very satisfied' },
  4: { zh: '满意', en: 'Satisfied' },
  3: { zh: '基本满意', en: 'Fairly satisfied' },
  2: { zh: '不满意', en: 'Dissatisfied' },
  1: { zh: '非常不满意', en: 'Very dissatisfied' },
};

/** A bad rating (差评): it needs a reason and opens a follow-up. */
export const isBadGrade = (grade: Grade): boolean => grade <= 2;
