import type { CaseDetail } from '../../contract/cases.ts';
import { SILENT } from '../correctionNotices/silenceFirst.ts';
import type { Answer } from '../http/command.ts';
import { bodyOf } from '../http/errorBody.ts';
import type { Language } from '../http/language.ts';
import { Problem } from '../http/problem.ts';
import { stateOf } from './refuse.ts';

/**
 * 409 to a press on a case that silence has just accepted, with the case as it is now. Answered, not thrown: what the
 * law did is to be committed.
 */
export const silentAnswer = (record: CaseDetail, language: Language): Answer => ({
  status: 409,
  body: bodyOf(new Problem(409, SILENT, { extra: stateOf(record) }), language),
});
