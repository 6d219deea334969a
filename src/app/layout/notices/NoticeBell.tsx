import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import SvgIcon from '@mui/material/SvgIcon';
import { useNotify } from 'ra-core';
import { useEffect, useRef, useState } from 'react';
import type { NoticeRecord } from '../../../contract/notices.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { useRead } from '../../shared/useRead.ts';
import { NoticeLine } from './NoticeLine.tsx';
import { groupNotices } from './noticeGroups.ts';
import { ReminderLines } from './ReminderLines.tsx';

const UNSEEN = `notices?${new URLSearchParams({
  filter: '{"seenAt":null}',
  sort: '["at","DESC"]',
  range: '[0,49]',
})}`;

/** What I am told and have not seen: a count on a bell, a sentence when a new one comes. */
export function NoticeBell() {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const notices = useRead<NoticeRecord[]>('notices', UNSEEN).data;
  useToast(notices);
  const see = useCommand<readonly string[]>(
    (provider, ids) => Promise.all(ids.map(id => provider.act('notices', id, 'seen'))),
    { refresh: ['notices'] },
  );
  const list = notices ?? [];
  const onSee = (ids: readonly string[]) => void see.run(ids);
  const label = t('notices.open', { smart_count: list.length });
  return (
    <>
      <IconButton
        onClick={event => setAnchor(event.currentTarget)}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        sx={{ width: 34, height: 34 }}
      >
        <Badge badgeContent={list.length} color="error" max={49} overlap="circular">
          <SvgIcon aria-hidden sx={{ fontSize: '1.4rem' }}>
            <path d={BELL} fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinejoin="round" />
          </SvgIcon>
        </Badge>
      </IconButton>
      <Popover
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { variant: 'outlined', role: 'dialog', 'aria-label': t('notices.name') } }}
      >
        <Box sx={{ width: '26rem', maxWidth: '90vw' }}>
          {list.length === 0 && <EmptyState title={t('notices.none')} text={t('notices.noneText')} />}
          {groupNotices(list).map(({ key, level, notices: [first, ...others] }) => {
            const line = { isBusy: see.isRunning, onSee, onGo: () => setAnchor(null) };
            if (!first) return null;
            return level ? (
              <ReminderLines key={key} level={level} notices={[first, ...others]} {...line} />
            ) : (
              <NoticeLine key={key} notice={first} {...line} />
            );
          })}
          {list.length > 1 && (
            <Box sx={{ p: 1, textAlign: 'right' }}>
              <Button disabled={see.isRunning} onClick={() => onSee(list.map(({ id }) => id))}>
                {t('notices.allSeen')}
              </Button>
            </Box>
          )}
        </Box>
      </Popover>
    </>
  );
}

/** Says what has come since the page was opened; what was there before is only counted. */
function useToast(notices: readonly NoticeRecord[] | undefined): void {
  const t = useT();
  const notify = useNotify();
  const known = useRef<Set<string>>(undefined);
  useEffect(() => {
    if (!notices) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...notices.map(({ id }) => id)]);
    if (!before) return;
    const fresh = notices.filter(({ id }) => !before.has(id));
    if (fresh.length === 0) return;
    // Many at once would hide the foot of the page for minutes, and the answers to what is pressed meanwhile.
    const text = fresh.length === 1 ? fresh[0]?.text : t('notices.several', { smart_count: fresh.length });
    notify(text ?? '', { type: 'info', autoHideDuration: 10_000 });
  }, [notices, notify, t]);
}

const BELL = 'M6 17V11a6 6 0 0 1 12 0v6l1.500 2h-15zM10 21h4';
