import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { LiveHall } from '../../contract/live.ts';
import { useT } from '../i18n/useT.ts';
import { minutesSince } from '../shared/agoText.ts';
import { clockText } from '../shared/dayText.ts';
import { LaneTag } from '../shared/LaneTag.tsx';
import { ItemName } from '../shared/records/ItemName.tsx';
import { useItemName } from '../shared/records/items.ts';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { Section } from '../shared/Section.tsx';
import { NumberLink } from './Figures.tsx';

const two = (value: number) => String(value).padStart(2, '0');
const minuteText = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** Beside the windows: the lines by item, who waits too long, who is booked soon, today's alarms. */
export function SideLists({ hall, now }: { hall: LiveHall; now: number }) {
  return (
    <div>
      <TooLong hall={hall} now={now} />
      <ByItem hall={hall} now={now} />
      <Booked hall={hall} />
      <AlarmLog hall={hall} />
    </div>
  );
}

function Line({ children }: { children: ReactNode }) {
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.25 }}>
      {children}
    </Box>
  );
}

const LIST = { m: 0, p: 0, listStyle: 'none' } as const;

function TooLong({ hall, now }: { hall: LiveHall; now: number }) {
  const t = useT();
  const { tickets, count } = hall.tooLong;
  if (count === 0) return null;
  const shown = tickets.slice(0, 5);
  return (
    <Section title={t('live.tooLong.title')}>
      <Box component="ul" sx={LIST}>
        {shown.map(ticket => (
          <Line key={ticket.id}>
            <LaneTag lane={ticket.lane} />
            <NumberLink ticket={ticket} />
            <Box component="span" sx={{ flex: 1 }} />
            {t('live.minutes', { smart_count: minutesSince(Date.parse(ticket.since), now) })}
          </Line>
        ))}
      </Box>
      {count > shown.length && (
        <Box sx={{ color: 'text.secondary' }}>{t('live.tooLong.more', { count: count - shown.length })}</Box>
      )}
    </Section>
  );
}

function ByItem({ hall, now }: { hall: LiveHall; now: number }) {
  const t = useT();
  const { items } = hall.waiting;
  return (
    <Section title={t('live.byItem.title')} isFlush={items.length > 0}>
      {items.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{t('live.byItem.nobody')}</Box>
      ) : (
        <PlainTable
          label={t('live.byItem.title')}
          heads={[t('live.byItem.item'), t('live.byItem.count'), t('live.byItem.longest')]}
          wrapping={[0]}
          numeric={[1, 2]}
          rows={items}
          keyOf={row => row.itemCode}
          cells={row => [
            <ItemName key="item" code={row.itemCode} />,
            row.count,
            row.longest &&
              t('live.minutes', { smart_count: minutesSince(Date.parse(row.longest.since), now) }),
          ]}
        />
      )}
    </Section>
  );
}

function Booked({ hall }: { hall: LiveHall }) {
  const t = useT();
  const nameOf = useItemName();
  return (
    <Section title={t('live.bookings.title')}>
      {hall.bookings.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('live.bookings.nobody')}</Box>}
      <Box component="ul" sx={LIST}>
        {hall.bookings.map(({ itemCode, fromMinute, count }) => (
          <Line key={`${itemCode}/${fromMinute}`}>
            <strong>{minuteText(fromMinute)}</strong>
            {t('live.bookings.one', { item: nameOf(itemCode), count })}
          </Line>
        ))}
      </Box>
    </Section>
  );
}

function AlarmLog({ hall }: { hall: LiveHall }) {
  const t = useT();
  if (hall.alarms.length === 0) return null;
  return (
    <Section title={t('live.alarm.log')}>
      <Box component="ul" sx={LIST}>
        {hall.alarms.map(alarm => (
          <Line key={`${alarm.window}/${alarm.at}/${alarm.action}`}>
            <span>{clockText(Date.parse(alarm.at))}</span>
            <span>{alarm.window}</span>
            <strong>{t(alarm.action === 'alarm' ? 'live.alarm.pressed' : 'live.alarm.cleared')}</strong>
            <Box component="span" sx={{ color: 'text.secondary' }} title={alarm.reason ?? undefined}>
              {alarm.byName}
              {alarm.reason ? ` · ${alarm.reason}` : ''}
            </Box>
          </Line>
        ))}
      </Box>
    </Section>
  );
}
