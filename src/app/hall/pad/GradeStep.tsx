import { GRADE_WORDS, GRADES, type Grade } from '../../../domain/ratings/grades.ts';
import type { HallLanguage } from '../texts.ts';

/** Faces beside the words: the line of the mouth, from a smile to its contrary. */
const MOUTHS: Readonly<Record<Grade, string>> = {
  5: 'M14 29c4 7 16 7 20 0z',
  4: 'M15 30c4 5 14 5 18 0',
  3: 'M16 32h16',
  2: 'M16 34c4-3 12-3 16 0',
  1: 'M15 36c4-6 14-6 18 0',
};

/** The five grades, none of them chosen beforehand. */
export function GradeStep({
  language,
  onChoose,
}: {
  language: HallLanguage;
  onChoose: (grade: Grade) => void;
}) {
  return (
    <ul className="grades">
      {GRADES.map(grade => (
        <li key={grade}>
          <button type="button" onClick={() => onChoose(grade)}>
            <svg viewBox="0 0 48 48" aria-hidden="true">
              <circle cx="24" cy="24" r="21" />
              <path d="M17 17v4M31 17v4" />
              <path d={MOUTHS[grade]} />
            </svg>
            <span>{GRADE_WORDS[grade][language]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
