import type { PaperValues } from './compose.ts';
import { dataReader } from './paperData.ts';
import { commonValues, type PaperFactsFor } from './values.ts';

/** So many lines are printed; a longer month is exported. */
export const LEDGER_PAPER_MAX = 1_000;

/** One line of 台账 as it is printed: words, no codes. */
export interface LedgerPaperLine {
  number: string;
  item: string;
  applicant: string;
  received: string;
  accepted: string;
  due: string;
  closed: string;
  onTime: string;
  cause: string;
}

export const monthWords = (month: string): string => month.replace(/^(\d{4})-0?(\d+)$/, '$1年$2月');

/** `03.02` within the month's year, else the whole day: a narrow column breaks a line at hyphens. */
export const ledgerDay = (day: string | null, month: string): string => {
  if (day === null) return '';
  return day.slice(0, 4) === month.slice(0, 4) ? day.slice(5).replace('-', '.') : day;
};

/** The lines of 台账, kept in its data when it is issued: a printed month stays as it was. */
export function caseLedgerValues(paper: PaperFactsFor): PaperValues {
  const data = dataReader(paper.data);
  const lines = (data.list('lines') ?? []).map((line, index) => {
    const { text } = dataReader(line);
    return {
      no: String(index + 1),
      caseNumber: text('number'),
      item: text('item'),
      applicant: text('applicant'),
      received: text('received'),
      accepted: text('accepted'),
      due: text('due'),
      closed: text('closed'),
      onTime: text('onTime'),
      cause: text('cause'),
    };
  });
  return {
    ...commonValues(paper),
    month: monthWords(data.text('month')),
    basis: data.text('by') === 'closed' ? '办结' : '收件',
    cases: lines,
    count: String(lines.length),
  };
}
