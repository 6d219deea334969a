import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useGetList } from 'ra-core';
import { type FormEvent, useId, useState } from 'react';
import type { TicketRecord } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { useItemsOpenFirst } from '../useWindowData.ts';

interface Props {
  ticket: TicketRecord;
  window: WindowRecord;
  isRunning: boolean;
  onSubmit: (body: Record<string, unknown>) => void;
  onClose: () => void;
}

const NATIVE = { select: { native: true }, inputLabel: { shrink: true } };

/** Sends the visitor to another window, or back into the line, with a word to whoever takes over. */
export default function TransferDialog({ ticket, window, isRunning, onSubmit, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const titleId = useId();
  const [body, setBody] = useState({ windowId: '', itemCode: '', note: '', firstInLine: false });
  const { data: windows = [] } = useGetList<WindowRecord>('windows', {
    sort: { field: 'no', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const items = useItemsOpenFirst().filter(item => item.open && item.code !== ticket.itemCode);
  const change = (part: Partial<typeof body>) => setBody(before => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isRunning) onSubmit(Object.fromEntries(Object.entries(body).filter(([, value]) => Boolean(value))));
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{t('desk.transfer.title', { number: ticket.number })}</DialogTitle>
        <DialogContent>
          <DialogContentText>{t('desk.transfer.keepsPlace')}</DialogContentText>
          <Box sx={{ display: 'grid', gap: 1.5, pt: 2 }}>
            <TextField
              id="transfer-window"
              select
              slotProps={NATIVE}
              label={t('desk.transfer.to')}
              value={body.windowId}
              onChange={event => change({ windowId: event.target.value })}
              autoFocus
              fullWidth
            >
              <option value="">{t('desk.transfer.any')}</option>
              {windows
                .filter(other => other.id !== window.id)
                .map(other => (
                  <option key={other.id} value={other.id}>
                    {t('desk.transfer.windowChoice', {
                      window: other.name,
                      state: t(`windows.state.${other.status}`),
                    })}
                  </option>
                ))}
            </TextField>
            <TextField
              id="transfer-item"
              select
              slotProps={NATIVE}
              label={t('desk.transfer.item')}
              value={body.itemCode}
              onChange={event => change({ itemCode: event.target.value })}
              fullWidth
            >
              <option value="">{t('desk.transfer.sameItem')}</option>
              {items.map(item => (
                <option key={item.code} value={item.code}>
                  {item[language]}
                </option>
              ))}
            </TextField>
            <TextField
              id="transfer-note"
              label={t('desk.transfer.note')}
              placeholder={t('desk.transfer.noteHint')}
              value={body.note}
              onChange={event => change({ note: event.target.value })}
              multiline
              minRows={2}
              fullWidth
            />
            <FormControlLabel
              control={
                <Checkbox
                  checked={body.firstInLine}
                  onChange={event => change({ firstInLine: event.target.checked })}
                />
              }
              label={t('desk.transfer.first')}
            />
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('shell.actions.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isRunning}>
            {t(isRunning ? 'shell.actions.running' : 'desk.transfer.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
