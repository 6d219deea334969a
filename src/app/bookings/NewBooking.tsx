import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, useId, useState } from 'react';
import type { BookingRecord } from '../../contract/bookings.ts';
import { spansText } from '../../domain/queue/intake.ts';
import { useT } from '../i18n/useT.ts';
import { findErrorBody } from '../providers/errorBody.ts';
import { exactText } from '../shared/dayText.ts';
import { dialogForm } from '../shared/dialogForm.ts';
import { useToday } from '../shared/records/useToday.ts';
import { useCommand } from '../shared/useCommand.ts';
import { BookingFields } from './BookingFields.tsx';
import { type BookingDraft, bookingBody, EMPTY_BOOKING, missingOf } from './bookingDraft.ts';

/** Books a place for somebody who called or stands there. */
export function NewBooking({ onClose }: { onClose: () => void }) {
  const t = useT();
  const titleId = useId();
  const today = useToday();
  const [draft, setDraft] = useState<BookingDraft>({ ...EMPTY_BOOKING, day: today });
  const [isTried, setTried] = useState(false);
  const [made, setMade] = useState<BookingRecord>();
  const command = useCommand<BookingDraft, BookingRecord>(
    (provider, values, press) => provider.post<BookingRecord>('bookings', bookingBody(values), press),
    { refresh: ['bookings', 'booking-slots'], onSuccess: setMade },
  );
  const missing = missingOf(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!made && missing.length === 0) void command.run(draft);
    if (missing[0]) document.getElementById(`booking-${missing[0]}`)?.focus();
  };
  const errors = {
    ...findErrorBody(command.error)?.errors,
    ...(isTried && Object.fromEntries(missing.map(name => [name, t('bookings.required')]))),
  };
  // A click beside the dialog is easily a slip: it throws nothing away that was typed.
  const isTyped = !made && [draft.applicantName, draft.idNumber, draft.phone].some(text => text !== '');
  const closeBy = (_: unknown, reason: 'backdropClick' | 'escapeKeyDown') => {
    if (reason === 'escapeKeyDown' || !isTyped) onClose();
  };
  const again = () => {
    setTried(false);
    setMade(undefined);
    setDraft({ ...EMPTY_BOOKING, itemCode: draft.itemCode, day: draft.day });
  };
  return (
    <Dialog open onClose={closeBy} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <Box component="form" onSubmit={submit} noValidate sx={dialogForm}>
        <DialogTitle id={titleId}>{t('bookings.create')}</DialogTitle>
        <DialogContent>
          {made ? (
            <Alert severity="success">
              <Box sx={{ fontWeight: 700, fontSize: '1.3rem' }}>
                {t('bookings.made', { code: made.code })}
              </Box>
              {t('bookings.madeText', {
                day: made.day,
                time: spansText([{ from: made.fromMinute, to: made.toMinute }]),
                opens: exactText(Date.parse(made.opensAt)),
              })}
            </Alert>
          ) : (
            <BookingFields
              value={draft}
              errors={errors}
              onChange={change => setDraft(before => ({ ...before, ...change }))}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t(made ? 'shell.actions.close' : 'shell.actions.cancel')}</Button>
          {made ? (
            <Button key="again" variant="contained" onClick={again} autoFocus>
              {t('bookings.another')}
            </Button>
          ) : (
            <Button key="submit" type="submit" variant="contained" disabled={command.isRunning}>
              {t(command.isRunning ? 'shell.actions.running' : 'bookings.submit')}
            </Button>
          )}
        </DialogActions>
      </Box>
    </Dialog>
  );
}
