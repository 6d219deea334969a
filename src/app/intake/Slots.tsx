import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useGetList } from 'ra-core';
import { useState } from 'react';
import type { BookingSlotRecord } from '../../contract/bookings.ts';
import { spansText } from '../../domain/queue/intake.ts';
import { useT } from '../i18n/useT.ts';
import { ConfirmButton } from '../shared/ConfirmButton.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { useItemName } from '../shared/records/items.ts';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { Section } from '../shared/Section.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { useCan } from '../shared/useStaff.ts';
import { Intro } from './Intro.tsx';
import { SlotDialog } from './SlotDialog.tsx';
import { useWeekdays } from './weekdays.ts';

/** What can be booked in a week, an item's slots together. */
export function Slots() {
  const t = useT();
  const can = useCan();
  const nameOf = useItemName();
  const weekdays = useWeekdays();
  const [edited, setEdited] = useState<BookingSlotRecord | 'new'>();
  const { data, error, isPending, refetch } = useGetList<BookingSlotRecord>('booking-slots', {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'fromMinute', order: 'ASC' },
    filter: { closed: false },
  });
  const canEdit = can('booking-slots.edit');
  const slots = [...(data ?? [])].sort(byPlace);
  const placeOf = (slot: BookingSlotRecord) =>
    [
      nameOf(slot.itemCode),
      weekdays[slot.weekday - 1],
      spansText([{ from: slot.fromMinute, to: slot.toMinute }]),
    ].join(' ');
  const present = (slot: BookingSlotRecord) => slots.find(({ id }) => id === slot.id) ?? slot;
  return (
    <Section
      title={t('intake.slots.title')}
      beside={canEdit && <Button onClick={() => setEdited('new')}>{t('intake.slots.add')}</Button>}
    >
      <Intro>{t('intake.slots.text')}</Intro>
      {isPending && <RowsSkeleton rows={5} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <Box>{t('intake.slots.none')}</Box>}
      {slots.length > 0 && (
        <PlainTable
          label={t('intake.slots.title')}
          heads={[
            t('intake.rules.item'),
            t('intake.slots.weekday'),
            t('intake.slots.time'),
            t('intake.slots.quota'),
            t('intake.edit'),
          ]}
          wrapping={[0]}
          rows={slots}
          keyOf={slot => slot.id}
          cells={slot => [
            nameOf(slot.itemCode),
            weekdays[slot.weekday - 1],
            spansText([{ from: slot.fromMinute, to: slot.toMinute }]),
            slot.quota,
            canEdit && (
              <SlotButtons key="buttons" slot={slot} place={placeOf(slot)} onEdit={() => setEdited(slot)} />
            ),
          ]}
        />
      )}
      {edited && (
        <SlotDialog
          slot={edited === 'new' ? undefined : present(edited)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  );
}

interface ButtonsProps {
  slot: BookingSlotRecord;
  /** Item, weekday and time, for who hears the buttons instead of seeing their row. */
  place: string;
  onEdit: () => void;
}

function SlotButtons({ slot, place, onEdit }: ButtonsProps) {
  const t = useT();
  const remove = useCommand<void>(
    (provider, _, press) => provider.act('booking-slots', slot.id, 'close', { version: slot.version }, press),
    { refresh: ['booking-slots'], success: 'shell.actions.done' },
  );
  return (
    <>
      <Button size="small" aria-label={t('intake.editOf', { name: place })} onClick={onEdit}>
        {t('intake.edit')}
      </Button>
      <ConfirmButton
        size="small"
        variant="text"
        label={t('intake.slots.remove')}
        fullName={t('intake.slots.removeOf', { name: place })}
        text={t('intake.slots.removeText')}
        isDangerous
        isRunning={remove.isRunning}
        onConfirm={() => remove.run()}
      />
    </>
  );
}

const byPlace = (a: BookingSlotRecord, b: BookingSlotRecord): number =>
  a.itemCode.localeCompare(b.itemCode) || a.weekday - b.weekday || a.fromMinute - b.fromMinute;
