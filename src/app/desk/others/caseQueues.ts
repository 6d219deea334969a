import type { Role } from '../../../domain/staff/roles.ts';
import type { MessageKey } from '../../i18n/catalogue.ts';

/** A list of cases that somebody without a window works from. */
export interface CaseQueue {
  title: MessageKey;
  filter: Readonly<Record<string, unknown>>;
}

const WORKERS: readonly Role[] = ['clerk', 'reviewer', 'approver'];

/** Which cases wait for somebody with these roles: those whose move is theirs, those of their enterprises, those late. */
export function queuesOf(roles: readonly Role[], staffId: string): readonly CaseQueue[] {
  const queues: CaseQueue[] = [];
  if (roles.some(role => WORKERS.includes(role)))
    queues.push({ title: 'desk.mine.mine', filter: { mine: true } });
  if (roles.includes('liaison')) {
    queues.push({ title: 'desk.mine.liaison', filter: { liaisonId: staffId, open: true } });
  }
  if (roles.includes('supervisor'))
    queues.push({ title: 'desk.mine.due', filter: { lamp: ['yellow', 'red'] } });
  return queues;
}
