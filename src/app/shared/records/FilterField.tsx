import TextField from '@mui/material/TextField';
import { useListContext } from 'ra-core';
import { useEffect, useRef, useState } from 'react';
import { withValue } from './filterValues.ts';

/** One value of the list's filter, kept in the address. Setting it takes away the filter that it `replaces`. */
export function useFilterValue(name: string, replaces?: string) {
  const { filterValues, setFilters } = useListContext();
  const set = (value: unknown) => {
    const rest = replaces ? withValue(filterValues ?? {}, replaces, undefined) : (filterValues ?? {});
    setFilters(withValue(rest, name, value));
  };
  return [filterValues?.[name] as unknown, set] as const;
}

interface SearchProps {
  label: string;
  name?: string;
  width?: string;
  /** What the text must look like before it is asked for; until then nothing happens. */
  pattern?: RegExp;
}

const SEARCH_AFTER = 300;

/** Free text; asked for when typing rests, never in the middle of a composed word. */
export function SearchFilter({ label, name = 'q', width = '15rem', pattern }: SearchProps) {
  const [value, put] = useFilterValue(name);
  const set = (text: string) => {
    if (text === '' || !pattern || pattern.test(text)) put(text);
  };
  const kept = typeof value === 'string' ? value : '';
  const [typed, setTyped] = useState(kept);
  const isComposing = useRef(false);
  const latest = useRef(set);
  latest.current = set;

  useEffect(() => setTyped(kept), [kept]);
  useEffect(() => {
    if (typed === kept) return;
    const timer = setTimeout(() => {
      if (!isComposing.current) latest.current(typed.trim());
    }, SEARCH_AFTER);
    return () => clearTimeout(timer);
  }, [typed, kept]);

  return (
    <TextField
      label={label}
      value={typed}
      type="search"
      onChange={event => setTyped(event.target.value)}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={event => {
        isComposing.current = false;
        latest.current((event.target as HTMLInputElement).value.trim());
      }}
      onKeyDown={event => {
        if (event.key === 'Enter') set(typed.trim());
      }}
      sx={{ width }}
      slotProps={{ htmlInput: { maxLength: 100 } }}
    />
  );
}
