import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import type { NoticeRecord } from '../../../contract/notices.ts';
import type { ReminderLevel } from '../../../domain/limits/reminderLevels.ts';
import { useT } from '../../i18n/useT.ts';
import { Moment } from '../../shared/records/Moment.tsx';
import { type LineProps, lineStyle, NoticeLine } from './NoticeLine.tsx';

interface Props extends LineProps {
  level: ReminderLevel;
  notices: readonly NoticeRecord[];
}

/** Several reminders of one level: how many, each of them on request. */
export function ReminderLines({ level, notices, ...line }: Props) {
  const t = useT();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const text = t(`notices.reminders.${level}`, { smart_count: notices.length });
  return (
    <>
      <Box sx={lineStyle}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {text}
          <Box sx={{ color: 'text.secondary' }}>
            <Moment at={notices[0]?.at ?? ''} />
          </Box>
        </Box>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${t(isOpen ? 'notices.close' : 'notices.each')} ${text}`}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'notices.close' : 'notices.each')}
        </Button>
        <Button size="small" disabled={line.isBusy} onClick={() => line.onSee(notices.map(each => each.id))}>
          {t('notices.seen')}
        </Button>
      </Box>
      <Box id={id} sx={{ pl: 1.5 }}>
        {isOpen && notices.map(notice => <NoticeLine key={notice.id} notice={notice} {...line} />)}
      </Box>
    </>
  );
}
