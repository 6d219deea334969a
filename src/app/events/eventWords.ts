import { isCaseAction } from '../../domain/cases/statuses.ts';
import { ACTION_WORDS, STATUS_WORDS } from '../../domain/cases/words.ts';
import { TICKET_STATUSES } from '../../domain/queue/ticket.ts';
import type { Language, MessageKey } from '../i18n/catalogue.ts';
import { zh } from './messages.ts';

/** A text of the catalogue, or a text as it is: a code that the catalogue does not have. */
export type Word = { key: MessageKey } | { text: string };

const has = <T extends object>(table: T, name: string): name is keyof T & string =>
  Object.hasOwn(table, name);

/** What was done, in words. Words of the procedure stand for cases; everything else has its own list. */
export function actionWord(action: string, subjectType: string, language: Language): Word {
  const name = action.replace(/^[a-z-]+\./, '');
  if (subjectType === 'case' && isCaseAction(name)) return { text: ACTION_WORDS[name][language] };
  if (has(zh.actions, name)) return { key: `events.actions.${name}` };
  return isCaseAction(name) ? { text: ACTION_WORDS[name][language] } : { text: action };
}

/** A state before or after, in the words of its subject; what is no state stays as it is. */
export function stateWord(state: string, subjectType: string, language: Language): Word {
  if (subjectType === 'case') return { text: statusWords(state)?.[language] ?? state };
  const ticket = TICKET_STATUSES.find(known => known === state);
  if (subjectType === 'ticket' && ticket) return { key: `tickets.status.${ticket}` };
  if (subjectType === 'grant' && has(GRANT_WORDS, state)) return { text: GRANT_WORDS[state][language] };
  return { text: state };
}

const GRANT_WORDS = {
  proposed: { zh: '待审批', en: 'To be decided' },
  approved: { zh: '已批准', en: 'Approved' },
  rejected: { zh: '未批准', en: 'Not approved' },
  revoked: { zh: '已撤销', en: 'Revoked' },
};

const statusWords = (state: string) => (has(STATUS_WORDS, state) ? STATUS_WORDS[state] : undefined);

/** What it was done to. */
export const subjectWord = (subjectType: string): Word =>
  has(zh.subjects, subjectType) ? { key: `events.subjects.${subjectType}` } : { text: subjectType };

const PATHS: Readonly<Record<string, (id: string) => string>> = {
  case: id => `/cases/${id}/show`,
  enterprise: id => `/enterprises/${id}/show`,
  grant: id => `/grants/${id}/show`,
  item: id => `/items/${id}/show`,
  applicant: id => `/applicants/${id}/show`,
  staff: id => `/staff/${id}/show`,
};

/** Where the subject can be looked at; undefined for what has no page. */
export const subjectPath = (subjectType: string, id: string): string | undefined => PATHS[subjectType]?.(id);

/** A check value short enough for a list. */
export const shortHash = (hash: string | null): string => (hash ? `${hash.slice(0, 8)}…` : '—');
