import { useMemo, useState } from 'react';
import type { Item } from '../../domain/items/item.ts';
import { listColumns } from '../../domain/listFile/columns.ts';
import { listProblems } from '../../domain/listFile/problems.ts';
import { readListRow } from '../../domain/listFile/rows.ts';
import { type ColumnMap, findHeader } from '../../domain/tables/columns.ts';
import { useToday } from '../shared/records/useToday.ts';
import type { TableFile } from '../shared/tableFile/readTableFile.ts';
import type { ListDraft } from './draft.ts';

/** The chosen file as rows of the item, with what is wrong with them by the rules alone. */
export function useListFile(item: Item | undefined, draft: ListDraft) {
  const today = useToday();
  const [file, setFile] = useState<TableFile>();
  const [corrected, setCorrected] = useState<ColumnMap>();
  const columns = useMemo(() => (item ? listColumns(item) : []), [item]);
  const found = useMemo(
    () => (file && item ? findHeader(file.rows, columns) : undefined),
    [file, item, columns],
  );
  const map = found && { ...found.map, ...corrected };
  const missing = columns.filter(({ code, isRequired }) => {
    if (!isRequired || !map) return false;
    return map[code] === null && !(code === 'variant' && draft.variant !== null);
  });
  const rows = useMemo(() => {
    if (!item || !found) return [];
    const used = { ...found.map, ...corrected };
    return found.rows.map(row => readListRow(item, row, used, draft));
  }, [item, found, corrected, draft]);
  const problems = useMemo(
    () => (item && missing.length === 0 ? listProblems(item, rows, today) : []),
    [item, rows, today, missing.length],
  );
  return {
    file,
    columns,
    header: found?.header ?? [],
    map,
    /** Columns that the item needs and the file has not. */
    missing,
    rows: missing.length === 0 ? rows : [],
    problems,
    read: (next: TableFile | undefined) => {
      setFile(next);
      setCorrected(undefined);
    },
    correct: setCorrected,
  };
}

export type ListFile = ReturnType<typeof useListFile>;
