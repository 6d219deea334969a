import { useEffect, useRef, useState } from 'react';
import { GRADE_WORDS, type Grade, isBadGrade } from '../../../domain/ratings/grades.ts';
import { MOST_COMMENT, ratingProblems } from '../../../domain/ratings/rating.ts';
import { type RatingReason, reasonsOf } from '../../../domain/ratings/reasons.ts';
import type { HallLanguage } from '../texts.ts';
import { PAD_TEXTS } from './texts.ts';

export interface RatingBody {
  grade: Grade;
  reasons: string[];
  comment: string;
  wantsReply: boolean;
}

interface Props {
  grade: Grade;
  known: readonly RatingReason[];
  language: HallLanguage;
  isSending: boolean;
  /** The line is broken and the same rating goes out again. */
  isRetrying: boolean;
  onBack: () => void;
  onSubmit: (body: RatingBody) => void;
}

/** Why. Demanded for the two lowest grades only; the button says what is still wanted. */
export function ReasonStep({ grade, known, language, isSending, isRetrying, onBack, onSubmit }: Props) {
  const t = PAD_TEXTS[language];
  const [reasons, setReasons] = useState<string[]>([]);
  const [comment, setComment] = useState('');
  const [wantsReply, setWantsReply] = useState(false);
  const body = { grade, reasons, comment, wantsReply };
  const isReady = ratingProblems(body, known).length === 0;
  const isUntouched = reasons.length === 0 && comment === '';
  const hint = isRetrying ? t.retrying : isReady ? isUntouched && t.reasonsFree : t.reasonsNeeded;
  const heading = useRef<HTMLHeadingElement>(null);
  // The face that was pressed is gone.
  useEffect(() => heading.current?.focus(), []);
  const toggle = (code: string) =>
    setReasons(before => (before.includes(code) ? before.filter(each => each !== code) : [...before, code]));
  return (
    <section className="why">
      <h2 tabIndex={-1} ref={heading}>
        {GRADE_WORDS[grade][language]}
      </h2>
      <fieldset>
        <legend>{t.reasons}</legend>
        {reasonsOf(known, grade).map(reason => (
          <button
            key={reason.code}
            type="button"
            aria-pressed={reasons.includes(reason.code)}
            onClick={() => toggle(reason.code)}
          >
            {reason[language]}
          </button>
        ))}
      </fieldset>
      <label htmlFor="pad-comment">{t.comment}</label>
      <input
        id="pad-comment"
        value={comment}
        maxLength={MOST_COMMENT}
        autoComplete="off"
        onChange={event => setComment(event.target.value)}
      />
      {isBadGrade(grade) && (
        <label className="tick">
          <input
            type="checkbox"
            checked={wantsReply}
            onChange={event => setWantsReply(event.target.checked)}
          />
          {t.reply}
        </label>
      )}
      <div className="buttons">
        <button type="button" onClick={onBack}>
          {t.back}
        </button>
        <p role="status">{hint}</p>
        <button
          type="button"
          className="primary"
          disabled={!isReady || isSending}
          onClick={() => onSubmit(body)}
        >
          {isSending ? t.sending : t.submit}
        </button>
      </div>
    </section>
  );
}
