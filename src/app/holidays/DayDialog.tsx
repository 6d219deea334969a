import type { HolidayRecord } from '../../contract/office.ts';
import { isDay } from '../../domain/calendar/day.ts';
import { useT } from '../i18n/useT.ts';
import { FormDialog } from '../shared/records/form/FormDialog.tsx';
import { FormField } from '../shared/records/form/FormField.tsx';
import { useRecordForm } from '../shared/records/form/useRecordForm.ts';

interface Props {
  /** Undefined: a new one. */
  day: HolidayRecord | undefined;
  year: number;
  onClose: () => void;
}

interface Draft {
  date: string;
  works: 'yes' | 'no';
  name: string;
}

/** One day that differs from its weekday. */
export function DayDialog({ day, year, onClose }: Props) {
  const t = useT();
  const form = useRecordForm<Draft, unknown>({
    formKey: `holiday:${day?.id ?? `new:${year}`}`,
    initial: { date: day?.date ?? '', works: day?.works ? 'yes' : 'no', name: day?.name ?? '' },
    check: ({ date, name }) => ({
      date: isDay(date) ? undefined : t('holidays.day.dateRequired'),
      name: name.trim() ? undefined : t('holidays.day.nameRequired'),
    }),
    save: (provider, { works, ...rest }, press) => {
      const body = { ...rest, works: works === 'yes' };
      if (!day) return provider.post('holidays', body, press);
      return provider.update('holidays', { id: day.id, data: { ...day, ...body }, previousData: day });
    },
    refresh: ['holidays', 'cases'],
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={day ? t('holidays.day.edit', { date: day.date }) : t('holidays.day.add')}
      form={form}
      onClose={onClose}
    >
      <FormField form={form} name="date" label={t('holidays.fields.date')} type="date" isRequired autoFocus />
      <FormField
        form={form}
        name="works"
        label={t('holidays.fields.kind')}
        choices={[
          { id: 'no', name: t('holidays.restDay') },
          { id: 'yes', name: t('holidays.workDay') },
        ]}
      />
      <FormField form={form} name="name" label={t('holidays.fields.name')} maxLength={60} isRequired />
    </FormDialog>
  );
}
