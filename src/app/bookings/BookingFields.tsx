import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { FreeSlots } from '../../contract/bookings.ts';
import { isDay } from '../../domain/calendar/day.ts';
import { spansText } from '../../domain/queue/intake.ts';
import { useT } from '../i18n/useT.ts';
import { useErrorText } from '../shared/ErrorState.tsx';
import { useItems } from '../shared/records/items.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { useRead } from '../shared/useRead.ts';
import type { BookingDraft } from './bookingDraft.ts';

interface Props {
  value: BookingDraft;
  errors: Readonly<Record<string, unknown>>;
  onChange: (change: Partial<BookingDraft>) => void;
}

/** Native menus: quick from the keyboard, and nothing to load. */
const NATIVE = { select: { native: true }, inputLabel: { shrink: true } };

export function BookingFields({ value, errors, onChange }: Props) {
  const t = useT();
  const local = useLocalText();
  const items = useItems().filter(item => item.open);
  const slots = useSlots(value);
  const field = (name: keyof BookingDraft) => ({
    id: `booking-${name}`,
    label: t(name === 'fromMinute' ? 'bookings.slot' : `bookings.fields.${name}`),
    value: value[name],
    error: typeof errors[name] === 'string',
    helperText: typeof errors[name] === 'string' ? errors[name] : undefined,
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
    autoComplete: 'off',
    fullWidth: true,
  });
  const slot = field('fromMinute');
  return (
    <Box sx={{ display: 'grid', gap: 1.5, pt: 1 }}>
      <TextField
        {...field('itemCode')}
        onChange={event => onChange({ itemCode: event.target.value, fromMinute: '' })}
        select
        slotProps={NATIVE}
        required
        autoFocus
      >
        <option value="" />
        {items.map(item => (
          <option key={item.code} value={item.code}>
            {local(item)}
          </option>
        ))}
      </TextField>
      <TextField
        {...field('day')}
        onChange={event => onChange({ day: event.target.value, fromMinute: '' })}
        type="date"
        slotProps={{ inputLabel: { shrink: true } }}
        required
      />
      <TextField
        {...slot}
        select
        slotProps={NATIVE}
        required
        disabled={slots.choices.length === 0}
        helperText={slots.choices.length === 0 ? slots.hint : (slot.helperText ?? slots.hint)}
      >
        <option value="" />
        {slots.choices.map(({ fromMinute, toMinute, free }) => (
          <option key={fromMinute} value={fromMinute} disabled={free === 0}>
            {t('bookings.free', { time: spansText([{ from: fromMinute, to: toMinute }]), free })}
          </option>
        ))}
      </TextField>
      <TextField {...field('applicantName')} required slotProps={{ htmlInput: { maxLength: 60 } }} />
      <TextField {...field('idNumber')} required slotProps={{ htmlInput: { maxLength: 40 } }} />
      <TextField {...field('phone')} slotProps={{ htmlInput: { maxLength: 40 } }} />
    </Box>
  );
}

/** The slots of the chosen item and day; without one, why. */
function useSlots({ itemCode, day }: BookingDraft) {
  const t = useT();
  const isChosen = itemCode !== '' && isDay(day);
  const path = `booking-slots/free?${new URLSearchParams({ itemCode, day })}`;
  const { data, error } = useRead<FreeSlots>('booking-slots', path, { isEnabled: isChosen });
  const failure = useErrorText(error);
  if (!isChosen) return { choices: [], hint: t('bookings.chooseFirst') };
  if (error) return { choices: [], hint: failure };
  const isOfThis = data?.itemCode === itemCode && data.day === day;
  if (!data || !isOfThis) return { choices: [], hint: ' ' };
  if (!data.isOpen) return { choices: [], hint: t('bookings.closedDay') };
  const hasFree = data.slots.some(({ free }) => free > 0);
  return { choices: data.slots, hint: hasFree ? undefined : t('bookings.noSlots') };
}
