import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify } from 'ra-core';
import type { z } from 'zod';
import type { BookingRecord } from '../../contract/bookings.ts';
import type { TicketTaken } from '../../contract/tickets.ts';
import { useT } from '../i18n/useT.ts';
import { ConfirmButton } from '../shared/ConfirmButton.tsx';
import { useToday } from '../shared/records/useToday.ts';
import { useCommand } from '../shared/useCommand.ts';
import { useNow } from '../shared/useNow.ts';
import { useCan } from '../shared/useStaff.ts';

type Taken = z.infer<typeof TicketTaken>;

/** What can be done with one booking at the counter: check in once its time has come, cancel until then. */
export function BookingActions({ booking }: { booking: BookingRecord }) {
  const t = useT();
  const can = useCan();
  const notify = useNotify();
  const now = useNow();
  const today = useToday();
  const refresh = ['bookings', 'tickets', 'windows', 'booking-slots'];
  const checkIn = useCommand<void, Taken>(
    (provider, _, press) =>
      provider.post<Taken>('tickets', { channel: 'booked', bookingId: booking.id }, press),
    {
      refresh,
      onSuccess: ({ number, warnings }) =>
        notify([t('bookings.checkedIn', { number }), ...warnings.map(({ text }) => text)].join(' '), {
          type: warnings.length > 0 ? 'warning' : 'success',
          autoHideDuration: 8_000,
        }),
    },
  );
  const cancel = useCommand<string>(
    (provider, reason, press) => provider.act('bookings', booking.id, 'cancel', { reason }, press),
    { refresh, success: 'shell.actions.done' },
  );
  if (!can('bookings.edit')) return null;
  const isOpen = booking.status === 'booked' || booking.status === 'no-show';
  const mayCheckIn = isOpen && booking.day === today && Date.parse(booking.opensAt) <= now;
  return (
    <Box sx={{ display: 'flex', gap: 0.5 }}>
      {mayCheckIn && (
        <Button
          size="small"
          variant="outlined"
          disabled={checkIn.isRunning}
          aria-label={t('bookings.of', { action: t('bookings.checkIn'), code: booking.code })}
          onClick={() => void checkIn.run()}
        >
          {t('bookings.checkIn')}
        </Button>
      )}
      {booking.allowedActions.includes('cancel') && (
        <ConfirmButton
          size="small"
          variant="text"
          label={t('bookings.cancel')}
          fullName={t('bookings.of', { action: t('bookings.cancel'), code: booking.code })}
          text={t('bookings.cancelText')}
          needsReason
          isDangerous
          isRunning={cancel.isRunning}
          onConfirm={reason => cancel.run(reason)}
        />
      )}
    </Box>
  );
}
