import type { CalendarYear } from './calendar.ts';
import years from './published.json' with { type: 'json' };

/**
 * The years whose notice is out, 2004–2026, as published by the State Council and collected by chinese-days
 * (MIT, see THIRD-PARTY.md). `published.test.ts` compares them with the package and rewrites the file when it
 * is run with `-u` after an upgrade.
 */
export const PUBLISHED_YEARS: readonly CalendarYear[] = years.map(year => ({ ...year, basis: 'published' }));
