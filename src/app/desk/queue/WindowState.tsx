import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { lazy, Suspense, useRef, useState } from 'react';
import type { WINDOW_ACTIONS, WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { DIALOG_ID, useShortcut, useShortcutKey } from '../../shared/shortcuts.ts';
import { TopBarSlot } from '../../shared/TopBarSlot.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { WindowStatus } from '../../shared/WindowStatus.tsx';
import { useSupport } from './useSupport.ts';

const BreakDialog = lazy(() => import('./BreakDialog.tsx'));

type Action = (typeof WINDOW_ACTIONS)[number];
type Reasoned = 'break' | 'back-office';

/** My window and its state in the top bar, with the menu that changes it; its last line is the silent alarm. */
export function WindowState({ window }: { window: WindowRecord }) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<Reasoned>();
  const support = useSupport(window);
  const menuKey = useShortcutKey('desk.window', 'Alt+w');
  const command = useCommand<{ action: Action; reason?: string }, WindowRecord>(
    (provider, { action, reason }, press) =>
      provider.act<WindowRecord>('windows', window.id, action, reason ? { reason } : {}, press),
    { refresh: ['windows', 'tickets'] },
  );
  useShortcut({ id: 'desk.window', key: 'Alt+w', label: t('desk.window.menu'), run: () => setOpen(true) });
  // Also while a dialog is open: help is never behind one.
  useShortcut({
    id: `${DIALOG_ID}support`,
    key: 'Ctrl+Alt+h',
    label: t('desk.step.window.supportKey'),
    run: support.press,
  });
  const choose = (action: Action) => {
    setOpen(false);
    if (action === 'break' || action === 'back-office') setAsked(action);
    else void command.run({ action });
  };
  const leave = async (action: Reasoned, reason: string) => {
    if ((await command.run({ action, reason })) !== undefined) setAsked(undefined);
  };
  const choices: [Action, string][] = [
    ['open', t('desk.window.open')],
    ['break', t('desk.window.break')],
    ['back-office', t('desk.step.window.backOffice')],
    ['close', t('desk.window.close')],
  ];
  return (
    <TopBarSlot>
      <Button
        ref={button}
        variant="text"
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-keyshortcuts={menuKey}
        title={t('desk.window.menu')}
        disabled={command.isRunning}
        onClick={() => setOpen(true)}
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
      <Menu anchorEl={button.current} open={isOpen} onClose={() => setOpen(false)}>
        {choices
          .filter(([action]) => isPossible(window, action))
          .map(([action, label]) => (
            <MenuItem
              key={action}
              disabled={action === 'close' && window.ticketId !== null}
              onClick={() => choose(action)}
            >
              {label}
            </MenuItem>
          ))}
        <Divider />
        <MenuItem
          onClick={() => {
            if (support.state === 'armed') setOpen(false);
            support.press();
          }}
          sx={{ color: 'text.secondary' }}
        >
          {t(SUPPORT_WORDS[support.state])}
        </MenuItem>
      </Menu>
      <Suspense fallback={null}>
        {asked && (
          <BreakDialog
            action={asked}
            isRunning={command.isRunning}
            onSubmit={reason => void leave(asked, reason)}
            onClose={() => setAsked(undefined)}
          />
        )}
      </Suspense>
    </TopBarSlot>
  );
}

const SUPPORT_WORDS = {
  idle: 'desk.step.window.support',
  armed: 'desk.step.window.supportAgain',
  sent: 'desk.step.window.supportSent',
  failed: 'desk.step.window.supportFailed',
} as const;

/** From closed a window can only be opened; what it is already is no choice. */
function isPossible({ status }: WindowRecord, action: Action): boolean {
  if (status === 'closed') return action === 'open';
  return action !== (status as string);
}
