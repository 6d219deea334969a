import type { HandoverRefused } from '../../contract/absences.ts';
import type { CaseStatus } from '../../domain/cases/statuses.ts';
import {
  clientDeputy,
  type HandoverKind,
  type HandoverRefusal,
  refuseCase,
  refuseNumbers,
} from '../../domain/staff/handover.ts';
import { type Language, textOf } from '../http/language.ts';
import type { OfficeItems } from '../office/ruleBook.ts';
import type { HandedThing } from './handed.ts';
import type { Holdings } from './holdings.ts';
import type { Person } from './people.ts';

export interface Plan {
  things: (HandedThing & { status: string })[];
  refused: HandoverRefused[];
}

interface Planned {
  holdings: Holdings;
  staffId: string;
  deputy: Person;
  /** The deputies that the grants name. */
  named: ReadonlyMap<string, Person>;
  items: OfficeItems;
  withWindows: boolean;
  language: Language;
}

interface Held {
  id: string;
  label: string;
  status: string;
}

/** A number that waits for a window which is handed over goes with it. */
const goesWithWindow = (asked: Planned, row: Holdings['queue'][number]): boolean =>
  asked.withWindows && row.forStaffId !== asked.staffId && row.forWindowId !== null;

/** Who gets what, and what cannot go to whom. Decides only; `moveThings` does it. */
export function planHandover(asked: Planned): Plan {
  const { holdings, deputy, language } = asked;
  const plan: Plan = { things: [], refused: [] };
  const add = (
    kind: HandoverKind,
    row: Held,
    refusal: HandoverRefusal | null,
    thing: Partial<HandedThing> = {},
  ) => {
    if (refusal === null) {
      plan.things.push({ kind, id: row.id, to: deputy.id, status: row.status, ...thing });
    } else {
      const text = textOf(`handover.${kind}.${refusal}`, language, { label: row.label, name: deputy.name });
      plan.refused.push({ kind, id: row.id, label: row.label, code: refusal, text });
    }
  };
  const numbers = refuseNumbers(deputy);
  for (const row of asked.withWindows ? holdings.windows : []) add('windows', row, numbers);
  for (const row of holdings.queue) {
    const { forWindowId, forStaffId } = row;
    if (!goesWithWindow(asked, row)) add('queue', row, numbers, { forWindowId, forStaffId });
  }
  for (const row of holdings.parked) add('parked', row, numbers);
  for (const row of holdings.cases) {
    const item = asked.items.get(row.itemCode)?.item;
    const facts = { ...row, status: row.status as CaseStatus };
    add('cases', row, item ? refuseCase(facts, item, deputy) : 'role');
  }
  for (const row of holdings.clients) {
    const to = clientDeputy(asked.staffId, deputy, row.deputyId ? asked.named.get(row.deputyId) : undefined);
    add('clients', row, to === null ? 'role' : null, to === null ? {} : { to });
  }
  return plan;
}
