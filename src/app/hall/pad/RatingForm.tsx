import { type ReactNode, useEffect, useState } from 'react';
import type { Grade } from '../../../domain/ratings/grades.ts';
import type { RatingReason } from '../../../domain/ratings/reasons.ts';
import type { HallClient } from '../hallClient.ts';
import type { HallLanguage } from '../texts.ts';
import { GradeStep } from './GradeStep.tsx';
import { ReasonStep } from './ReasonStep.tsx';
import { PAD_TEXTS } from './texts.ts';
import { useRating } from './useRating.ts';

/** So long the thanks stay, ms. */
const THANKS_MS = 6_000;

interface Props {
  client: HallClient;
  language: HallLanguage;
  path: string;
  subject: object;
  reasons: readonly RatingReason[];
  onDone: () => void;
  /** What is asked, above the grades; the reasons take its room afterwards. */
  ask?: ReactNode;
}

/** Grade, then why, then thanks: the same at the pad and on the visitor's phone. */
export function RatingForm({ client, language, path, subject, reasons, onDone, ask }: Props) {
  const t = PAD_TEXTS[language];
  const [grade, setGrade] = useState<Grade>();
  const { rating, give, reset } = useRating(client, language, path);
  const isGiven = rating.state === 'given';
  useEffect(() => {
    if (!isGiven) return;
    const timer = setTimeout(onDone, THANKS_MS);
    return () => clearTimeout(timer);
  }, [isGiven, onDone]);

  if (rating.state === 'given') {
    return (
      <section className="message" role="status">
        <h2>{rating.isBad ? t.thanksBad : t.thanks}</h2>
      </section>
    );
  }
  if (rating.state === 'refused') {
    return (
      <section className="message" role="alert">
        <h2>{t.failed}</h2>
        <p>{rating.message}</p>
        <button
          type="button"
          className="primary"
          onClick={() => {
            reset();
            onDone();
          }}
        >
          {t.again}
        </button>
      </section>
    );
  }
  if (grade === undefined) {
    return (
      <>
        {ask}
        <GradeStep language={language} onChoose={setGrade} />
      </>
    );
  }
  return (
    <ReasonStep
      grade={grade}
      known={reasons}
      language={language}
      isSending={rating.state === 'sending'}
      isRetrying={rating.state === 'sending' && rating.isRetrying}
      onBack={() => setGrade(undefined)}
      onSubmit={body => void give(subject, body)}
    />
  );
}
