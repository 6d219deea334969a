import { useEffect, useRef } from 'react';
import type { CaseProgress } from '../../../contract/progress.ts';
import { spansText } from '../../../domain/queue/intake.ts';
import { dayText } from '../../shared/dayText.ts';
import { clockText, type HallLanguage, isoDayOf } from '../texts.ts';
import { MOVE_SENTENCES, STATE_SENTENCES, TEXTS } from './texts.ts';

interface Props {
  progress: CaseProgress;
  problem: string | undefined;
  language: HallLanguage;
  onRefresh: () => void;
  onAnother: () => void;
}

/** The answer: what state, whose turn, until when, what is owed, where to collect. */
export function Standing({ progress, problem, language, onRefresh, onAnother }: Props) {
  const t = TEXTS[language];
  const answer = useRef<HTMLParagraphElement>(null);
  // The button that asked is gone: the focus goes on with the answer, and it is read out.
  useEffect(() => answer.current?.focus(), []);
  const today = isoDayOf(Date.parse(progress.at));
  const day = (value: string) => dayText(value, language, today);
  const dayOfInstant = (value: string) => day(isoDayOf(Date.parse(value)));
  const { status, whoseMove, owed } = progress;
  const facts = [
    [t.name, progress.applicantName],
    [t.received, dayOfInstant(progress.receivedAt)],
    [t.accepted, progress.acceptedAt && dayOfInstant(progress.acceptedAt)],
    [t.due, progress.dueOn && day(progress.dueOn)],
    [t.closed, progress.closedAt && dayOfInstant(progress.closedAt)],
    [t.delivered, progress.deliveredAt && dayOfInstant(progress.deliveredAt)],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <section className={`card is-${status}`}>
      <p>
        {progress.item[language]}
        <br />
        <span className="hint">{progress.number}</span>
      </p>
      <p className="state" role="status" tabIndex={-1} ref={answer}>
        {STATE_SENTENCES[status][language]}
      </p>
      {progress.closedAt === null && <p>{MOVE_SENTENCES[whoseMove][language]}</p>}
      {progress.paused && <p>‖ {t.paused}</p>}
      {owed.length > 0 && (
        <>
          <h2>{t.owed}</h2>
          <ul>
            {owed.map(material => (
              <li key={material.zh}>{material[language]}</li>
            ))}
          </ul>
        </>
      )}
      <PickUp progress={progress} language={language} day={day} />
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        {t.asOf(`${dayText(today, language)} ${clockText(Date.parse(progress.at))}`)} · {t.keep}
      </p>
      {problem && (
        <p className="problem" role="alert">
          ■ {problem}
        </p>
      )}
      <p className="buttons">
        <button type="button" onClick={onRefresh}>
          {t.again}
        </button>
        <button type="button" onClick={onAnother}>
          {t.another}
        </button>
      </p>
    </section>
  );
}

/** Where and when the result, or the decision, can be had; nothing before there is one and after it was handed over. */
function PickUp({
  progress,
  language,
  day,
}: Pick<Props, 'progress' | 'language'> & { day: (value: string) => string }) {
  const t = TEXTS[language];
  const { status, office, hours, deliverBy } = progress;
  if (status !== 'issued' && status !== 'rejected') return null;
  return (
    <>
      <h2>{t.pickUp}</h2>
      <p>
        {status === 'issued' ? t.pickUpText(office[language]) : t.decision(office[language])}
        <br />
        {t.hours(spansText(hours))}
        {deliverBy && (
          <>
            <br />
            {t.by(day(deliverBy))}
          </>
        )}
      </p>
    </>
  );
}
