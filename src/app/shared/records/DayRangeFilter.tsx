import TextField from '@mui/material/TextField';
import { useListContext } from 'ra-core';
import { isDay } from '../../../domain/calendar/day.ts';
import { useT } from '../../i18n/useT.ts';
import { rangeDay, rangeEntry, withValue } from './filterValues.ts';

interface Props {
  source: string;
  label: string;
  /** The field holds moments, not days. */
  isInstant?: boolean;
  /** A filter that a range makes void, such as the one day that the list begins with. */
  replaces?: string;
}

/** From day to day, both included. */
export function DayRangeFilter({ source, label, isInstant = false, replaces }: Props) {
  const t = useT();
  return (
    <>
      <DayBox
        source={source}
        edge="from"
        label={t('records.list.from', { label })}
        isInstant={isInstant}
        replaces={replaces}
      />
      <DayBox
        source={source}
        edge="to"
        label={t('records.list.to', { label })}
        isInstant={isInstant}
        replaces={replaces}
      />
    </>
  );
}

interface BoxProps {
  source: string;
  edge: 'from' | 'to';
  label: string;
  isInstant: boolean;
  replaces: string | undefined;
}

function DayBox({ source, edge, label, isInstant, replaces }: BoxProps) {
  const { filterValues, setFilters } = useListContext();
  const { name } = rangeEntry(source, edge, '2000-01-01', isInstant);
  const change = (day: string) => {
    const value = isDay(day) ? rangeEntry(source, edge, day, isInstant).value : undefined;
    const rest = replaces ? withValue(filterValues ?? {}, replaces, undefined) : (filterValues ?? {});
    setFilters(withValue(rest, name, value));
  };
  return (
    <TextField
      type="date"
      label={label}
      value={rangeDay(filterValues?.[name], edge, isInstant)}
      onChange={event => change(event.target.value)}
      sx={{ width: '10.3rem' }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
