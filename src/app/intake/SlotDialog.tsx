import type { BookingSlotRecord } from '../../contract/bookings.ts';
import { useT } from '../i18n/useT.ts';
import { FormDialog } from '../shared/records/form/FormDialog.tsx';
import { FormField } from '../shared/records/form/FormField.tsx';
import { useRecordForm } from '../shared/records/form/useRecordForm.ts';
import { useItems } from '../shared/records/items.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { readCount, readSpans, typedSpans } from './typed.ts';
import { useWeekdays } from './weekdays.ts';

interface Props {
  /** Undefined: a new one. */
  slot: BookingSlotRecord | undefined;
  onClose: () => void;
}

/** One slot: item, weekday, time, places. */
export function SlotDialog({ slot, onClose }: Props) {
  const t = useT();
  const form = useRecordForm({
    formKey: `slot:${slot?.id ?? 'new'}`,
    initial: {
      itemCode: slot?.itemCode ?? '',
      weekday: String(slot?.weekday ?? 1),
      time: slot ? typedSpans([{ from: slot.fromMinute, to: slot.toMinute }]) : '',
      quota: slot ? String(slot.quota) : '4',
    },
    check: ({ itemCode, time, quota }) => ({
      itemCode: itemCode ? undefined : t('intake.problems.required'),
      time: readSpans(time)?.length === 1 ? undefined : t('intake.problems.spans'),
      quota: readCount(quota) === undefined ? t('intake.problems.number') : undefined,
    }),
    save: (provider, { itemCode, weekday, time, quota }, press) => {
      const [span] = readSpans(time) ?? [];
      const body = {
        itemCode,
        weekday: Number(weekday),
        fromMinute: span?.from ?? 0,
        toMinute: span?.to ?? 0,
        quota: readCount(quota) ?? 0,
      };
      return slot
        ? provider.put(`booking-slots/${slot.id}`, { ...body, version: slot.version }, press)
        : provider.post('booking-slots', body, press);
    },
    refresh: ['booking-slots'],
    onSaved: onClose,
  });
  const weekdays = useWeekdays();
  const local = useLocalText();
  // What gives no numbers has no slots either.
  const items = useItems()
    .filter(item => item.open || item.code === slot?.itemCode)
    .map(item => ({ id: item.code, name: local(item) }));
  return (
    <FormDialog title={t(slot ? 'intake.edit' : 'intake.slots.add')} form={form} onClose={onClose}>
      <FormField
        form={form}
        name="itemCode"
        label={t('intake.rules.item')}
        choices={items}
        isRequired
        autoFocus
      />
      <FormField
        form={form}
        name="weekday"
        label={t('intake.slots.weekday')}
        choices={weekdays.map((name, index) => ({ id: String(index + 1), name }))}
      />
      <FormField
        form={form}
        name="time"
        label={t('intake.slots.time')}
        hint={t('intake.slots.timeHint')}
        isRequired
      />
      <FormField form={form} name="quota" label={t('intake.slots.quota')} isRequired />
    </FormDialog>
  );
}
