import Alert from '@mui/material/Alert';
import type { LiveHall } from '../../contract/live.ts';
import { useT } from '../i18n/useT.ts';
import { clockText } from '../shared/dayText.ts';

const SOON_MS = 60 * 60 * 1000;

/** In the last hour before closing, and until the day is closed by rule: what is still there. */
export function ClosingNote({ hall, now }: { hall: LiveHall; now: number }) {
  const t = useT();
  if (!hall.closing) return null;
  const closesAt = Date.parse(hall.closing.closesAt);
  const endsAt = Date.parse(hall.closing.endsAt);
  const left = { waiting: hall.waiting.total, parked: hall.counts.parked, missed: hall.counts.missed };
  const isEmpty = Object.values(left).every(count => count === 0);
  if (now < closesAt - SOON_MS || now >= endsAt || isEmpty) return null;
  const times = { time: clockText(closesAt), ends: clockText(endsAt) };
  return (
    <Alert severity={now < closesAt ? 'info' : 'warning'} sx={{ mb: 1.5 }}>
      {t(now < closesAt ? 'live.closing.soon' : 'live.closing.after', { ...left, ...times })}
    </Alert>
  );
}
