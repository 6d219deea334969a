import Box from '@mui/material/Box';
import { useT } from '../../i18n/useT.ts';
import { dayText } from '../../shared/dayText.ts';
import { useToday } from '../../shared/records/useToday.ts';
import { useIntake } from './IntakeContext.ts';
import { LedgerButton } from './LedgerButton.tsx';
import { useDuePreview } from './useDuePreview.ts';

/** 受理后应于 11月26日 周四前办结  为什么？ Its line is there from the start. */
export function DuePreview() {
  const t = useT();
  const { item, language } = useIntake();
  const today = useToday();
  const { data, isError } = useDuePreview(item.code);
  const dueOn = data?.committedDueOn;
  const day = dueOn ? dayText(dueOn, language, today) : '';
  const sentence =
    data?.kind !== 'instant'
      ? t('desk.decide.willBeDue', { day })
      : dueOn === today
        ? t('desk.decide.instant')
        : t('desk.decide.instantLater', { day });
  return (
    <Box sx={{ minHeight: '2rem', display: 'flex', alignItems: 'center', columnGap: 1, flexWrap: 'wrap' }}>
      {data?.committedDueOn && (
        <>
          <Box component="span" sx={{ fontWeight: 600 }} title={data.committedDueOn}>
            {sentence}
          </Box>
          {/* A same-day item has no days to count. */}
          {data.kind === 'promise' && <LedgerButton acceptedOn={today} days={item.committedDays.value} />}
        </>
      )}
      {data && !data.committedDueOn && data.pendingYear !== null && (
        <span>{t('desk.decide.pendingYear', { year: data.pendingYear })}</span>
      )}
      {isError && <Box sx={{ color: 'text.secondary' }}>{t('desk.decide.dueUnknown')}</Box>}
    </Box>
  );
}
