import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TicketActed, TicketRecord } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { KeyHint } from '../../shared/KeyHint.tsx';
import { useShortcut, useShortcutKey } from '../../shared/shortcuts.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { StepError } from '../StepError.tsx';
import { findUndoable } from '../steps.ts';
import { useTick } from '../useTick.ts';
import { elapsedText } from '../when.ts';

interface Props {
  /** Numbers whose last step may be mine. */
  tickets: readonly TicketRecord[];
  hereId: string | null;
}

/** 撤销：A017 办完. There for the minutes in which the last step can be taken back, at a place that is kept for it. */
export function UndoStep({ tickets, hereId }: Props) {
  const now = useTick();
  const ticket = findUndoable(tickets, hereId, now);
  const command = useCommand<TicketRecord, TicketActed>(
    // The version says which step is meant: one that followed meanwhile is never taken back instead.
    (provider, { id, version }, press) =>
      provider.act<TicketActed>('tickets', id, 'undo', {}, { ...press, version }),
    { refresh: ['windows', 'tickets'], quiet: true },
  );
  return (
    <Box sx={{ minHeight: '2rem' }}>
      {ticket?.undo && (
        <UndoButton
          key={ticket.id}
          ticket={ticket}
          step={ticket.undo.action}
          left={Date.parse(ticket.undo.until) - now}
          isRunning={command.isRunning}
          onPress={() => void command.run(ticket)}
        />
      )}
      <StepError error={command.error} onDismiss={command.reset} />
    </Box>
  );
}

interface ButtonProps {
  ticket: TicketRecord;
  step: string;
  /** ms. */
  left: number;
  isRunning: boolean;
  onPress: () => void;
}

const STEPS = ['call', 'start', 'miss', 'park', 'resume', 'transfer', 'finish', 'cancel', 'release'] as const;

function UndoButton({ ticket, step, left, isRunning, onPress }: ButtonProps) {
  const t = useT();
  const known = STEPS.find(name => name === step);
  const words = known ? t(`desk.step.undo.of.${known}`) : step;
  const label = t('desk.step.undo.button', { number: ticket.number, step: words });
  const key = useShortcutKey('desk.undo', 'Alt+z');
  useShortcut({ id: 'desk.undo', key: 'Alt+z', label, run: onPress, isEnabled: !isRunning });
  return (
    <Button
      size="small"
      fullWidth
      disabled={isRunning}
      aria-keyshortcuts={key}
      title={t('desk.step.undo.left', { time: elapsedText(left) })}
      onClick={onPress}
      sx={{ justifyContent: 'flex-start', px: 0.5, color: 'text.secondary', minWidth: 0 }}
    >
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {label}
      </Box>
      <KeyHint name={key} />
    </Button>
  );
}
