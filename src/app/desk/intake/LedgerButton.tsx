import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { useId, useState } from 'react';
import type { Day } from '../../../domain/calendar/day.ts';
import { useT } from '../../i18n/useT.ts';
import { dayText } from '../../shared/dayText.ts';
import { useErrorText } from '../../shared/ErrorState.tsx';
import { useToday } from '../../shared/records/useToday.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { LedgerDays } from './LedgerDays.tsx';
import { useLedger } from './useDuePreview.ts';

interface Props {
  acceptedOn: Day;
  /** Working days. */
  days: number;
}

/** 为什么？ Every day on the way to the due day: which counted, which did not, and why. */
export function LedgerButton({ acceptedOn, days }: Props) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const titleId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data, error } = useLedger(acceptedOn, days, anchor !== null);
  const errorText = useErrorText(error);
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('desk.decide.why')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-labelledby': titleId, sx: { border: 1, borderColor: 'divider' } },
        }}
      >
        <Box sx={{ p: 2, width: '24rem', maxHeight: '26rem', overflow: 'auto' }} tabIndex={0}>
          <Box id={titleId} sx={{ fontWeight: 600 }}>
            {t('desk.ledger.title')}
          </Box>
          <Box sx={{ color: 'text.secondary', mb: 1 }}>
            {t('desk.ledger.from', { day: dayText(acceptedOn, language, today) })}
            {' · '}
            {t('desk.ledger.limit', { smart_count: days })}
          </Box>
          {error ? (
            errorText
          ) : data ? (
            <LedgerDays ledger={data.ledger} dueOn={data.dueOn} />
          ) : (
            t('desk.ledger.loading')
          )}
        </Box>
      </Popover>
    </>
  );
}
