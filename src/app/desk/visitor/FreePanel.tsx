import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { useShortcutKey } from '../../shared/shortcuts.ts';
import { columnStyle } from '../CounterGrid.tsx';
import { useQueue } from '../useWindowData.ts';

/** The middle while nobody is here: what the window is doing, and which key comes next. */
export function FreePanel({ window }: { window: WindowRecord }) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  const key = useShortcutKey('desk.callNext', 'F8');
  const openKey = useShortcutKey('desk.open', 'F8');
  const next = useQueue(window.id).data?.order[0];
  // The focus was in the form of the visitor who just left: it must not fall to the top of the page.
  const isFree = window.ticketId === null;
  useEffect(() => {
    if (isFree && document.activeElement === document.body) heading.current?.focus();
  }, [isFree]);
  const [title, text] = {
    open: [t('desk.visitor.free'), t('desk.visitor.freeText', { key })],
    break: [t('desk.visitor.onBreak'), t('desk.visitor.onBreakText', { key: openKey })],
    'back-office': [
      t('desk.step.window.inBackOffice'),
      t('desk.step.window.inBackOfficeText', { key: openKey }),
    ],
    closed: [t('desk.visitor.closed'), t('desk.visitor.closedText', { key: openKey })],
  }[window.status];
  const isOpen = window.status === 'open';
  return (
    <Box
      component="section"
      aria-label={t('desk.visitor.label')}
      sx={{
        ...columnStyle,
        gridColumn: 'visit / -1',
        gridRow: '1 / -1',
        justifyContent: 'center',
        alignItems: 'center',
        p: 4,
      }}
    >
      {/* While the number is being read after a call, the same place keeps its height. */}
      {window.ticketId !== null ? (
        <Box role="status" sx={{ color: 'text.secondary' }}>
          {t('desk.visitor.loading')}
        </Box>
      ) : (
        <Box sx={{ textAlign: 'center', maxWidth: '32rem' }}>
          <Box
            component="h2"
            ref={heading}
            tabIndex={-1}
            sx={{ fontSize: '1.71rem', fontWeight: 600, m: 0, mb: 1 }}
          >
            {title}
          </Box>
          <Box>{text}</Box>
          {isOpen && next && (
            <Box sx={{ mt: 1, color: 'text.secondary' }}>
              {t('desk.visitor.freeNext', { number: next.ticket.number, because: next.because.text })}
            </Box>
          )}
        </Box>
      )}
    </Box>
  );
}
