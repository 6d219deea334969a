import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useGetList } from 'ra-core';
import { Link as RouterLink, useLocation } from 'react-router';
import type { WindowRecord } from '../../contract/windows.ts';
import { useT } from '../i18n/useT.ts';
import { clockText } from '../shared/dayText.ts';
import { useTokens } from '../theme/useTokens.ts';

/** More windows than any hall has. */
const ALL = { page: 1, perPage: 200 };

/** Alarms that are on, above whatever page a manager is on; the live hall says them itself, with the way to end them. */
export function AlarmNote() {
  const t = useT();
  const tokens = useTokens();
  const { pathname } = useLocation();
  const { data = [] } = useGetList<WindowRecord>('windows', { pagination: ALL });
  const alarmed = data.filter(({ alarmAt }) => alarmAt !== null);
  if (alarmed.length === 0 || pathname === '/live') return null;
  return (
    <Box
      role="alert"
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        columnGap: 2,
        px: 2,
        minHeight: '2.86rem',
        fontWeight: 600,
        color: tokens.paper,
        bgcolor: tokens.red,
      }}
    >
      <span aria-hidden>▲</span>
      <Box sx={{ flex: 1 }}>
        {alarmed.map(({ id, name, alarmAt }) => (
          <Box key={id} component="span" sx={{ mr: 2 }}>
            {t('live.alarm.title', { window: name })} {clockText(Date.parse(alarmAt ?? ''))}
          </Box>
        ))}
      </Box>
      <Link component={RouterLink} to="/live" color="inherit" underline="always">
        {t('live.alarm.open')}
      </Link>
    </Box>
  );
}
