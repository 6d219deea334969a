import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type ReactNode, useState } from 'react';
import { LANES } from '../../domain/queue/lanes.ts';
import { useT } from '../i18n/useT.ts';
import { useItemChoices } from '../shared/records/items.ts';
import { isWholeSpan, type KpiFilters, type NarrowedBy } from './filters.ts';
import { PERIODS } from './period.ts';

interface Props {
  filters: KpiFilters;
  set(changes: Readonly<Record<string, string | undefined>>): void;
}

const CHANNELS = ['walk-in', 'online'] as const;

/** What the page shows: period, item, lane, channel. A value that nobody knows any more is shown as it stands. */
export function FilterBar({ filters, set }: Props) {
  const t = useT();
  const items = useItemChoices();
  return (
    <>
      <Choice
        label={t('kpi.period')}
        value={String(filters.period)}
        width="11.5rem"
        onChoose={value =>
          value === 'days'
            ? set({ months: undefined, ...filters.months })
            : set({ months: value, from: undefined, to: undefined })
        }
      >
        {PERIODS.map(period => (
          <MenuItem key={period} value={String(period)}>
            {t('kpi.months', { count: period })}
          </MenuItem>
        ))}
        <MenuItem value="days">{t('kpi.ownDays')}</MenuItem>
      </Choice>
      {filters.period === 'days' && (
        <Days key={filters.months.from + filters.months.to} {...{ filters, set }} />
      )}
      <Narrow
        name="item"
        {...{ filters, set }}
        label={t('kpi.item')}
        all={t('kpi.allItems')}
        width="10rem"
        choices={items.map(({ id, name }) => [String(id), name])}
      />
      <Narrow
        name="lane"
        {...{ filters, set }}
        label={t('kpi.lane')}
        all={t('kpi.allLanes')}
        width="8rem"
        choices={LANES.map(lane => [lane, t(`shell.lane.${lane}`)])}
      />
      <Narrow
        name="channel"
        {...{ filters, set }}
        label={t('kpi.channel')}
        all={t('kpi.allChannels')}
        width="10rem"
        choices={CHANNELS.map(channel => [channel, t(`kpi.channels.${channel}`)])}
      />
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  width: string;
  onChoose(value: string): void;
  children: ReactNode;
}

function Choice({ label, value, width, onChoose, children }: ChoiceProps) {
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      onChange={event => onChoose(event.target.value)}
      sx={{ width }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      {children}
    </TextField>
  );
}

interface NarrowProps extends Props {
  name: NarrowedBy;
  label: string;
  all: string;
  width: string;
  choices: readonly (readonly [id: string, name: string])[];
}

function Narrow({ name, label, all, width, choices, filters, set }: NarrowProps) {
  const value = filters[name] ?? '';
  const isUnknown = value !== '' && !choices.some(([id]) => id === value);
  return (
    <Choice {...{ label, value, width }} onChoose={chosen => set({ [name]: chosen || undefined })}>
      <MenuItem value="">{all}</MenuItem>
      {choices.map(([id, text]) => (
        <MenuItem key={id} value={id}>
          {text}
        </MenuItem>
      ))}
      {isUnknown && <MenuItem value={value}>{value}</MenuItem>}
    </Choice>
  );
}

/** Own days: taken when both are there and in order; until then the page shows what it showed. */
function Days({ filters, set }: Props) {
  const t = useT();
  const [days, setDays] = useState(filters.months);
  const change = (changes: Partial<typeof days>) => {
    const next = { ...days, ...changes };
    setDays(next);
    if (isWholeSpan(next.from, next.to)) set(next);
  };
  const isWrong = days.from !== '' && days.to !== '' && !isWholeSpan(days.from, days.to);
  return (
    <>
      <TextField
        type="date"
        size="small"
        label={t('kpi.from')}
        value={days.from}
        error={isWrong}
        onChange={event => change({ from: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        type="date"
        size="small"
        label={t('kpi.to')}
        value={days.to}
        error={isWrong}
        helperText={isWrong ? t('kpi.wrongDays') : undefined}
        onChange={event => change({ to: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </>
  );
}
