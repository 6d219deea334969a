import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type ClockSettingsRecord, type OverdueCauseCount, REOPENING } from '../../../contract/clocks.ts';
import { useT } from '../../i18n/useT.ts';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { RowsSkeleton } from '../../shared/RowsSkeleton.tsx';
import { useLocalText } from '../../shared/records/localText.ts';
import { Section } from '../../shared/Section.tsx';
import { useCan } from '../../shared/useStaff.ts';
import { CodedRows } from './CodedRows.tsx';
import { ConfirmMark } from './ConfirmMark.tsx';
import { bodyOf, check, draftOf } from './clocksDraft.ts';
import { NumberField } from './NumberField.tsx';
import { PartFrame } from './PartFrame.tsx';
import { ReminderTable } from './ReminderTable.tsx';
import { StopTable } from './StopTable.tsx';
import { usePart, usePartForm } from './usePart.ts';

/** 时限与提醒: special procedures, reopening, whom a limit reminds, causes of delay. */
export function ClocksTab() {
  const { data, error, refetch } = usePart<ClockSettingsRecord>('clock-settings');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <ClocksForm record={data} /> : <RowsSkeleton rows={8} />;
}

function ClocksForm({ record }: { record: ClockSettingsRecord }) {
  const t = useT();
  const canEdit = useCan()('clocks.edit');
  const form = usePartForm(record, { path: 'clock-settings', draftOf, bodyOf, check });
  const { values, set, problemOf } = form;
  const mark = (field: string, label: string) => (
    <ConfirmMark
      label={label}
      field={field}
      confirmed={values.confirmed}
      source={t('rules.ownRule')}
      canEdit={canEdit}
      onChange={confirmed => set('confirmed', confirmed)}
    />
  );
  return (
    <PartFrame form={form} canEdit={canEdit}>
      <Section title={t('rules.clocks.reminders')}>
        <Box sx={{ color: 'text.secondary' }}>{t('rules.clocks.remindersHint')}</Box>
        {mark('reminders', t('rules.clocks.reminders'))}
        <Box sx={{ overflowX: 'auto' }}>
          <ReminderTable
            reminders={values.reminders}
            canEdit={canEdit}
            onChange={reminders => set('reminders', reminders)}
          />
        </Box>
      </Section>
      <Section title={t('rules.clocks.stops')}>
        <Box sx={{ color: 'text.secondary' }}>{t('rules.clocks.stopsHint')}</Box>
        <NumberField
          name="defaultStopDays"
          label={t('rules.clocks.defaultStopDays')}
          value={values.defaultStopDays}
          unit={t('rules.days')}
          onChange={value => set('defaultStopDays', value)}
          problem={problemOf('defaultStopDays')}
          mark={mark('defaultStopDays', t('rules.clocks.defaultStopDays'))}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, my: 1.5 }}>
          <TextField
            select
            name="reopening"
            label={t('rules.clocks.reopening')}
            value={values.reopening}
            onChange={event => set('reopening', event.target.value as (typeof REOPENING)[number])}
            disabled={!canEdit}
            sx={{ width: '26rem', maxWidth: '100%' }}
          >
            {REOPENING.map(way => (
              <MenuItem key={way} value={way}>
                {t(`rules.clocks.reopenings.${way}`)}
              </MenuItem>
            ))}
          </TextField>
          {mark('reopening', t('rules.clocks.reopening'))}
        </Box>
        <StopTable />
      </Section>
      <Section title={t('rules.clocks.causes')}>
        <Box sx={{ color: 'text.secondary' }}>{t('rules.clocks.causesHint')}</Box>
        {mark('overdueCauses', t('rules.clocks.causes'))}
        <CauseCounts />
        <CodedRows
          list="overdueCauses"
          rows={values.overdueCauses}
          onChange={rows => set('overdueCauses', rows)}
          problemOf={path => problemOf(path as 'version')}
          codeLength={20}
          most={30}
        />
      </Section>
    </PartFrame>
  );
}

/** How often each cause was named, the ones that were. */
function CauseCounts() {
  const t = useT();
  const local = useLocalText();
  const counts = usePart<OverdueCauseCount[] & { version: number }>('clock-settings/causes').data ?? [];
  const named = counts.filter(({ open, closed }) => open + closed > 0);
  if (named.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, color: 'text.secondary' }}>
      {named.map(({ code, open, closed, ...words }) => (
        <li key={code}>
          {local(words)}: {t('rules.clocks.used', { open, closed })}
        </li>
      ))}
    </Box>
  );
}
