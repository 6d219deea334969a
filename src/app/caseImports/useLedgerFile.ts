import { useMemo, useState } from 'react';
import { HISTORY_COLUMNS, type RawHistory } from '../../domain/caseHistory/columns.ts';
import { groupHistory } from '../../domain/caseHistory/group.ts';
import { type HistoryProblem, judgeHistory, repeatedNumbers } from '../../domain/caseHistory/judge.ts';
import { type ColumnMap, findHeader } from '../../domain/tables/columns.ts';
import { definitionOf, useItems } from '../shared/records/items.ts';
import type { TableFile } from '../shared/tableFile/readTableFile.ts';

/** The chosen ledger as cases, with what is wrong with them by the rules that the server has too. */
export function useLedgerFile(now: number) {
  const items = useItems();
  const [file, setFile] = useState<TableFile>();
  const [corrected, setCorrected] = useState<ColumnMap>();
  const [keepsUnknownItems, setKeeps] = useState(false);
  const [isLeavingOut, setLeavingOut] = useState(false);
  const found = useMemo(() => (file ? findHeader(file.rows, HISTORY_COLUMNS) : undefined), [file]);
  const map = useMemo(() => found && { ...found.map, ...corrected }, [found, corrected]);
  const missing = HISTORY_COLUMNS.filter(({ code, isRequired }) => isRequired && map && map[code] === null);
  const isMapped = map !== undefined && missing.length === 0;
  const cases = useMemo<readonly RawHistory[]>(
    () => (found && map && isMapped ? groupHistory(found.rows, map) : []),
    [found, map, isMapped],
  );
  const problems = useMemo<readonly HistoryProblem[]>(() => {
    const rules = { items: items.map(definitionOf), now, keepsUnknownItems };
    const judged = cases.flatMap(raw => {
      const result = judgeHistory(raw, rules);
      // A step's own row is named, and belongs to the case that begins in another.
      return 'problems' in result ? result.problems.map(problem => ({ ...problem, of: raw.line })) : [];
    });
    return [...judged, ...repeatedNumbers(cases).map(problem => ({ ...problem, of: problem.line }))];
  }, [cases, items, now, keepsUnknownItems]);
  const bad = useMemo(
    () => new Set(problems.map(problem => (problem as HistoryProblem & { of: number }).of)),
    [problems],
  );
  const kept = isLeavingOut ? cases.filter(({ line }) => !bad.has(line)) : cases;
  const again = (change: () => void) => {
    change();
    setLeavingOut(false);
  };
  return {
    file,
    header: found?.header ?? [],
    map,
    missing,
    cases,
    problems,
    bad,
    /** What would come in. */
    kept,
    keepsUnknownItems,
    isLeavingOut,
    isGood: kept.length > 0 && (isLeavingOut || problems.length === 0),
    read: (next: TableFile) =>
      again(() => {
        setFile(next);
        setCorrected(undefined);
      }),
    correct: (next: ColumnMap) => again(() => setCorrected(next)),
    keepUnknown: (next: boolean) => again(() => setKeeps(next)),
    leaveOut: setLeavingOut,
  };
}

export type LedgerFile = ReturnType<typeof useLedgerFile>;
