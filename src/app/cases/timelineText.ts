import {
  CASE_ACTIONS,
  CASE_STATUSES,
  type CaseAction,
  type CaseStatus,
} from '../../domain/cases/statuses.ts';
import { ACTION_WORDS, STATUS_WORDS } from '../../domain/cases/words.ts';
import type { LocalText } from '../../domain/items/item.ts';
import { isLogged, type LoggedAction } from '../i18n/catalogue.ts';

const KINDS = [
  'create',
  'receive',
  'assign',
  'remind',
  'claim',
  'release',
  'comment',
  'comment-strike',
  'materials-changed',
  'recompute-due',
  'green-request',
  'green-approve',
  'green-decline',
  'reveal',
  'hand-over',
  'hand-back',
  'supplement',
  'precheck-pass',
  'add-file',
  'withdraw-file',
  'view-file',
  'accept-by-silence',
  'remind-applicant',
  'propose-return',
] as const;
type Kind = (typeof KINDS)[number];

/** What an event of a case is called: a word of the procedure, one of ours, one of the log's, or its own name. */
export type EventWord = { words: LocalText } | { kind: Kind } | { logged: LoggedAction } | { name: string };

/** `accept`, `case.accept` and `cases.accept` are the same. */
export function eventWord(action: string): EventWord {
  const name = action.replace(/^cases?[.:]/, '');
  if (isOneOf<CaseAction>(CASE_ACTIONS, name)) return { words: ACTION_WORDS[name] };
  if (isOneOf<Kind>(KINDS, name)) return { kind: name };
  return isLogged(name) ? { logged: name } : { name };
}

/** A state in words, when it is one of a case. */
export const statusWords = (status: string | null): LocalText | undefined =>
  status !== null && isOneOf<CaseStatus>(CASE_STATUSES, status) ? STATUS_WORDS[status] : undefined;

function isOneOf<T extends string>(words: readonly T[], text: string): text is T {
  return (words as readonly string[]).includes(text);
}
