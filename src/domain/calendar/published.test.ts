import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalendarYear } from './calendar.ts';
import { importYear } from './importYear.ts';
import { PUBLISHED_YEARS } from './published.ts';
import { summariseYear } from './yearSummary.ts';

const PACKAGE_FOLDER = dirname(createRequire(import.meta.url).resolve('chinese-days/package.json'));
const YEARS_FOLDER = join(PACKAGE_FOLDER, 'dist', 'years');

describe('the published years', () => {
  it('hold what the package holds, in our shape (rewritten by vitest -u)', async () => {
    await expect(renderYears(packageYears())).toMatchFileSnapshot('./published.json');
    expect(PUBLISHED_YEARS).toEqual(packageYears());
  });

  it('are 2004 to 2026 without a gap', () => {
    const expected = Array.from({ length: 23 }, (_, i) => 2004 + i);
    expect(PUBLISHED_YEARS.map(year => year.year)).toEqual(expected);
  });

  it.each([
    {
      year: 2024,
      totalDays: 366,
      workingDays: 251,
      makeUp: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
      holidays:
        '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
    },
    {
      year: 2025,
      totalDays: 365,
      workingDays: 248,
      makeUp: '01-26 02-08 04-27 09-28 10-11',
      holidays:
        '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08',
    },
    {
      year: 2026,
      totalDays: 365,
      workingDays: 248,
      makeUp: '01-04 02-14 02-28 05-09 09-20 10-10',
      holidays:
        '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
    },
  ])('$year agrees with the notice', ({ year, totalDays, workingDays, makeUp, holidays }) => {
    const dates = (list: string) => list.split(' ').map(monthDay => `${year}-${monthDay}`);
    const published = PUBLISHED_YEARS.find(candidate => candidate.year === year)!;
    expect(summariseYear(published)).toEqual({
      totalDays,
      workingDays,
      makeUpDays: dates(makeUp),
      holidaysOnWeekdays: dates(holidays),
    });
  });
});

function packageYears(): CalendarYear[] {
  const files = readdirSync(YEARS_FOLDER).filter(file => file.endsWith('.json'));
  return files.sort().map(file => {
    const year = Number(file.slice(0, 4));
    const notice = `国务院办公厅${year}年部分节假日安排（数据：chinese-days）`;
    const result = importYear(readFileSync(join(YEARS_FOLDER, file), 'utf8'), { year, notice });
    if (!result.ok) throw new Error(`${file}: ${JSON.stringify(result.errors)}`);
    return result.year;
  });
}

/** One day a line, as the formatter leaves it. */
function renderYears(years: readonly CalendarYear[]): string {
  const blocks = years.map(({ year, notice, days }) => {
    const lines = days.map(
      ({ date, works, name }) => `      { "date": "${date}", "works": ${works}, "name": "${name}" }`,
    );
    return `  {\n    "year": ${year},\n    "notice": "${notice}",\n    "days": [\n${lines.join(',\n')}\n    ]\n  }`;
  });
  return `[\n${blocks.join(',\n')}\n]\n`;
}
