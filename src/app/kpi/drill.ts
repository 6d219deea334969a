import type { CaseFigureFilter, TicketFigureFilter } from '../../contract/figures.ts';
import type { KpiFilters } from './filters.ts';

type Narrow<F> = Omit<F, 'from' | 'to' | 'code'>;

const defined = <T extends object>(filter: T): T =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as T;

function addressOf(resource: string, figure: object): string {
  const filter = JSON.stringify({ figure });
  return `/${resource}?${new URLSearchParams({ filter, displayedFilters: '{}', page: '1' })}`;
}

/** The list of the cases behind a bar: made with the page's filters and the bar's own. */
export const casesOf = (
  { months, item, lane, channel }: Omit<KpiFilters, 'period'>,
  code: CaseFigureFilter['code'],
  own: Narrow<CaseFigureFilter> & Partial<{ from: string; to: string }> = {},
): string => addressOf('cases', defined({ code, ...months, item, lane, channel, ...own }));

/** The list of the numbers behind a cell. */
export const numbersOf = (
  { months, item, lane }: Pick<KpiFilters, 'months' | 'item' | 'lane'>,
  code: TicketFigureFilter['code'],
  own: Narrow<TicketFigureFilter> = {},
): string => addressOf('tickets', defined({ code, ...months, item, lane, ...own }));

/** The days of a month, within a period. */
export function monthWithin(month: string, { from, to }: { from: string; to: string }) {
  const [year = 0, no = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, no, 0)).toISOString().slice(0, 10);
  const first = `${month.slice(0, 7)}-01`;
  return { from: first < from ? from : first, to: last > to ? to : last };
}
