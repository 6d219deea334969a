import Box from '@mui/material/Box';
import type { LiveWindow } from '../../contract/live.ts';
import { useT } from '../i18n/useT.ts';
import { ConfirmButton } from '../shared/ConfirmButton.tsx';
import { clockText } from '../shared/dayText.ts';
import { useCommand } from '../shared/useCommand.ts';
import { useTokens } from '../theme/useTokens.ts';
import { elapsedText } from './elapsed.ts';

/** Alarms that are on, loud: before everything else, read out at once, until somebody ends them. */
export function Alarms({ windows, now }: { windows: readonly LiveWindow[]; now: number }) {
  return (
    <div role="alert">
      {windows
        .filter(window => window.alarmAt !== null)
        .map(window => (
          <AlarmBar key={window.id} window={window} now={now} />
        ))}
    </div>
  );
}

function AlarmBar({ window, now }: { window: LiveWindow; now: number }) {
  const t = useT();
  const tokens = useTokens();
  const since = Date.parse(window.alarmAt ?? '');
  const clear = useCommand<string>(
    (provider, reason, press) =>
      provider.act('windows', window.id, 'alarm-clear', reason ? { reason } : {}, press),
    { refresh: ['live', 'windows'] },
  );
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        mb: 1.5,
        px: 2,
        py: 1,
        borderRadius: 1,
        color: tokens.paper,
        bgcolor: tokens.red,
        '& .MuiButton-root': {
          color: tokens.red,
          bgcolor: tokens.paper,
          '&:hover': { bgcolor: tokens.redSoft },
        },
      }}
    >
      <Box aria-hidden sx={{ fontSize: '2rem', lineHeight: 1 }}>
        ▲
      </Box>
      <Box sx={{ flex: 1 }}>
        <Box sx={{ fontSize: '1.29rem', fontWeight: 700 }}>
          {t('live.alarm.title', { window: window.name })}
        </Box>
        {/* The seconds run for the eye; they are not read out every second. */}
        <Box aria-hidden>
          {t('live.alarm.text', {
            name: window.alarmByName ?? '—',
            time: clockText(since),
            age: elapsedText(since, now),
          })}
        </Box>
      </Box>
      <ConfirmButton
        label={t('live.alarm.clear')}
        title={t('live.alarm.clearTitle', { window: window.name })}
        text={t('live.alarm.clearText')}
        needsReason
        variant="contained"
        isRunning={clear.isRunning}
        onConfirm={clear.run}
      />
    </Box>
  );
}
