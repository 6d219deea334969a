import type { CaseRecord } from '../../contract/cases.ts';
import { useT } from '../i18n/useT.ts';
import { dayText } from '../shared/dayText.ts';
import { useToday } from '../shared/records/useToday.ts';
import { useLanguage } from '../shared/useLanguage.ts';

/** What the clock of a case says now: until when it is accepted or notified of, and then until when it is done. */
export function LimitText({ row }: { row: Pick<CaseRecord, 'committedDueOn' | 'notifyBy'> }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { committedDueOn, notifyBy } = row;
  if (committedDueOn) return <>{t('joint.dueBy', { day: dayText(committedDueOn, language, today) })}</>;
  return <>{notifyBy ? t('joint.notifyBy', { day: dayText(notifyBy, language, today) }) : '—'}</>;
}
