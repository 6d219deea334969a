import { useDuePreview } from '../../desk/intake/useDuePreview.ts';
import { useT } from '../../i18n/useT.ts';
import { dayText } from '../../shared/dayText.ts';
import { useToday } from '../../shared/records/useToday.ts';
import { useLanguage } from '../../shared/useLanguage.ts';

/** Until when one item would be done if it were accepted now. */
export function DueHint({ itemCode }: { itemCode: string }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { data } = useDuePreview(itemCode);
  const dueOn = data?.committedDueOn;
  if (!dueOn) return null;
  const day = dayText(dueOn, language, today);
  if (data.kind !== 'instant') return <>{t('desk.decide.willBeDue', { day })}</>;
  return <>{dueOn === today ? t('desk.decide.instant') : t('desk.decide.instantLater', { day })}</>;
}
