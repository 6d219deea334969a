import { z } from 'zod';
import { DayString, Id, Instant, text } from './common.ts';
import { FigureRow, GreenEffect, IndicatorValue } from './figures.ts';

const Named = z.object({ zh: z.string(), en: z.string() });

/** What a month's report holds: values and names as they were when it was made. */
export const MonthReport = z
  .object({
    month: z.string(),
    from: DayString,
    to: DayString,
    madeAt: Instant,
    office: Named,
    values: z.array(IndicatorValue),
    /** The month before, and the same month a year before. */
    previous: z.array(IndicatorValue),
    yearBefore: z.array(IndicatorValue),
    items: z.array(z.object({ code: z.string(), name: Named, row: FigureRow })),
    lanes: z.array(FigureRow),
    green: GreenEffect,
  })
  .meta({ id: 'MonthReport' });
export type MonthReport = z.infer<typeof MonthReport>;

export const MonthReportLine = z
  .object({ month: z.string(), madeAt: Instant })
  .meta({ id: 'MonthReportLine' });
export type MonthReportLine = z.infer<typeof MonthReportLine>;

/** The query of the page's address, without `?`: what a view puts on. */
const Query = z
  .string()
  .max(1_000)
  .regex(/^[^\s#?]*$/, { error: 'bad-view' });

export const KpiView = z
  .object({
    id: Id,
    name: z.string(),
    query: z.string(),
    shared: z.boolean(),
    own: z.boolean(),
    by: z.string(),
  })
  .meta({ id: 'KpiView' });
export type KpiView = z.infer<typeof KpiView>;

export const KpiViewCreate = z.object({ name: text(40, 1), query: Query, shared: z.boolean() });
export type KpiViewCreate = z.infer<typeof KpiViewCreate>;
