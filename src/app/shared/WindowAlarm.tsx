import Chip from '@mui/material/Chip';
import type { WindowRecord } from '../../contract/windows.ts';
import { useT } from '../i18n/useT.ts';
import { clockText, exactText } from './dayText.ts';

/** ■ 报警 10:32: the silent alarm of a window. The server tells managers only, so nobody else ever sees it. */
export function WindowAlarm({ window }: { window: Pick<WindowRecord, 'alarmAt'> }) {
  const t = useT();
  if (window.alarmAt === null) return null;
  const at = Date.parse(window.alarmAt);
  return (
    <Chip
      color="error"
      label={`■ ${t('windows.alarm', { time: clockText(at) })}`}
      title={exactText(at)}
      sx={{ fontWeight: 600, ml: 1 }}
    />
  );
}
