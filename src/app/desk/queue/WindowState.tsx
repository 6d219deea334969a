import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { lazy, Suspense, useState } from 'react';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { TopBarSlot } from '../../shared/TopBarSlot.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { WindowStatus } from '../../shared/WindowStatus.tsx';

const BreakDialog = lazy(() => import('./BreakDialog.tsx'));

type Step = { action: 'open' | 'break' | 'close'; reason?: string };

/** My window and its state in the top bar, with the menu that changes it. */
export function WindowState({ window }: { window: WindowRecord }) {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isBreaking, setBreaking] = useState(false);
  const command = useCommand<Step, WindowRecord>(
    (provider, { action, reason }, press) =>
      provider.act<WindowRecord>('windows', window.id, action, reason ? { reason } : {}, press),
    { refresh: ['windows', 'tickets'] },
  );
  const choose = (action: Step['action']) => {
    setAnchor(null);
    if (action === 'break') setBreaking(true);
    else void command.run({ action });
  };
  const takeBreak = async (reason: string) => {
    if ((await command.run({ action: 'break', reason })) !== undefined) setBreaking(false);
  };
  return (
    <TopBarSlot>
      <Button
        variant="text"
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        title={t('desk.window.menu')}
        disabled={command.isRunning}
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ gap: 1, minWidth: 0 }}
      >
        <Box component="span" sx={{ fontWeight: 600 }}>
          {window.name}
        </Box>
        <WindowStatus window={window} />
        <span aria-hidden>▾</span>
      </Button>
      {window.ticketNumber && (
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {t(window.ticketStatus === 'serving' ? 'desk.window.nowServing' : 'desk.window.nowCalling', {
            number: window.ticketNumber,
          })}
        </Box>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {window.status !== 'open' && (
          <MenuItem onClick={() => choose('open')}>{t('desk.window.open')}</MenuItem>
        )}
        {window.status === 'open' && (
          <MenuItem onClick={() => choose('break')}>{t('desk.window.break')}</MenuItem>
        )}
        {window.status !== 'closed' && (
          <MenuItem disabled={window.ticketId !== null} onClick={() => choose('close')}>
            {t('desk.window.close')}
          </MenuItem>
        )}
      </Menu>
      <Suspense fallback={null}>
        {isBreaking && (
          <BreakDialog
            isRunning={command.isRunning}
            onSubmit={takeBreak}
            onClose={() => setBreaking(false)}
          />
        )}
      </Suspense>
    </TopBarSlot>
  );
}
