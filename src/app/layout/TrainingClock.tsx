import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify } from 'ra-core';
import { useState } from 'react';
import { dayOf, instantAt } from '../../domain/calendar/day.ts';
import { useT } from '../i18n/useT.ts';
import type { TrainingControl } from '../providers/api.ts';
import { useOffice } from '../providers/OfficeContext.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { clockText, dayText } from '../shared/dayText.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { useNow } from '../shared/useNow.ts';

const JUMPS = [1, 5] as const;

/** The training clock, and the buttons that move it: to an hour, by working days, back to the start. */
export function TrainingClock({ training }: { training: TrainingControl }) {
  const t = useT();
  const language = useLanguage();
  const notify = useNotify();
  const now = useNow();
  const { queryClient } = useOffice();
  const [time, setTime] = useState('');
  const [isMoving, setMoving] = useState(false);
  const [isAsking, setAsking] = useState(false);

  const move = async (step: () => Promise<void>) => {
    setMoving(true);
    try {
      await step();
      await queryClient.invalidateQueries();
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { type: 'error' });
    } finally {
      setMoving(false);
    }
  };
  const jumpToHour = () => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const today = instantAt(dayOf(training.now()), hour * 60 + minute);
    // A clock never goes back: an hour that is over today means tomorrow's.
    const target = today > training.now() ? today : today + 86_400_000;
    void move(() => training.jumpTo(target));
  };
  const reset = () => {
    setAsking(false);
    void move(() => training.reset());
  };

  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', '& button': buttonStyle }}>
      <Box component="span" role="status" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
        {isMoving
          ? t('shell.training.moving')
          : `${t('shell.training.clock')} ${dayText(dayOf(now), language)} ${clockText(now)}`}
      </Box>
      <Box
        component="input"
        type="time"
        aria-label={t('shell.training.jumpToHour')}
        value={time}
        onChange={event => setTime(event.target.value)}
        sx={{
          font: 'inherit',
          color: '#1b2430',
          bgcolor: '#fff',
          border: '1px solid #1b2430',
          borderRadius: '3px',
          colorScheme: 'light',
        }}
      />
      <Button size="small" disabled={!time || isMoving} onClick={jumpToHour}>
        {t('shell.training.jump')}
      </Button>
      {JUMPS.map(days => (
        <Button
          key={days}
          size="small"
          disabled={isMoving}
          onClick={() => void move(() => training.jumpWorkingDays(days))}
        >
          {t('shell.training.plusDays', { smart_count: days })}
        </Button>
      ))}
      <Button size="small" disabled={isMoving} onClick={() => setAsking(true)}>
        {t('shell.training.reset')}
      </Button>
      <ActionDialog
        isOpen={isAsking}
        title={t('shell.training.resetQuestion')}
        text={t('shell.training.resetText')}
        needs={{}}
        submitLabel={t('shell.training.reset')}
        onSubmit={reset}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
}

const buttonStyle = {
  color: '#1b2430',
  backgroundColor: '#fff',
  border: '1px solid #1b2430',
  minHeight: '2rem',
  '&:hover': { backgroundColor: '#fff3b0' },
  '&.Mui-disabled': { color: '#55606e', backgroundColor: '#f4f6f8' },
};
