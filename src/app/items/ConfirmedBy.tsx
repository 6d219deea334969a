import { useGetManyAggregate } from 'ra-core';
import type { StaffRecord } from '../../contract/office.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import type { Confirmed } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { dayText } from '../shared/dayText.ts';
import { useToday } from '../shared/records/useToday.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { useCan } from '../shared/useStaff.ts';

/** Who stands for the value, and since when. Names only for those who may read the staff. */
export function ConfirmedBy({ value }: { value: Confirmed<unknown> }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const canRead = useCan()('staff.read');
  const { confirmedBy, confirmedAt } = value;
  const { data } = useGetManyAggregate<StaffRecord>(
    'staff',
    { ids: confirmedBy ? [confirmedBy] : [] },
    { enabled: canRead && confirmedBy !== undefined },
  );
  if (!confirmedAt) return null;
  const day = dayText(dayOf(Date.parse(confirmedAt)), language, today);
  const name = data?.[0]?.name;
  return <span>{name ? t('items.confirm.by', { name, day }) : t('items.confirm.byUnknown', { day })}</span>;
}
