import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router';
import type { NoticeRecord } from '../../../contract/notices.ts';
import { useT } from '../../i18n/useT.ts';
import { Moment } from '../../shared/records/Moment.tsx';

export interface LineProps {
  isBusy: boolean;
  onSee(ids: readonly string[]): void;
  onGo(): void;
}

/** What one notice says, and the way to what it is about. */
export function NoticeLine({ notice, isBusy, onSee, onGo }: LineProps & { notice: NoticeRecord }) {
  const t = useT();
  return (
    <Box sx={lineStyle}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {notice.text}
        <Box sx={{ color: 'text.secondary' }}>
          <Moment at={notice.at} />
        </Box>
      </Box>
      <Way notice={notice} onGo={onGo} />
      <Button size="small" disabled={isBusy} onClick={() => onSee([notice.id])}>
        {t('notices.seen')}
      </Button>
    </Box>
  );
}

/** To what it is about, where that has a page. */
function Way({ notice: { subjectType, subjectId, text }, onGo }: { notice: NoticeRecord; onGo(): void }) {
  const t = useT();
  const resource = PAGES[subjectType];
  if (!resource) return null;
  return (
    <Button
      size="small"
      component={RouterLink}
      to={`/${resource}/${subjectId}/show`}
      onClick={onGo}
      aria-label={`${t('notices.go')} ${text}`}
    >
      {t('notices.go')}
    </Button>
  );
}

const PAGES: Readonly<Record<string, string>> = {
  case: 'cases',
  ticket: 'tickets',
  grant: 'grants',
  'follow-up': 'follow-ups',
  order: 'orders',
  'inspected-case': 'inspected-cases',
};

export const lineStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  px: 2,
  py: 1,
  borderBottom: 1,
  borderColor: 'divider',
} as const;
