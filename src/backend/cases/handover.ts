import type { CaseCommand, CaseDetail } from '../../contract/cases.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { handoverProblems } from '../../domain/cases/handover.ts';
import { maskName } from '../../domain/identity/mask.ts';
import type { CaseRow } from './rows.ts';
import type { World } from './world.ts';

type Given = { body: CaseCommand; row: CaseRow; world: Pick<World, 'today'> };
type Delivery = NonNullable<CaseDetail['delivery']>;
type Handover = NonNullable<CaseCommand['handover']>;

/** What is wrong with the record of a delivery; without `handover` nothing is asked for. */
export function handoverInput({ body, row, world }: Given): [field: string, code: string][] {
  if (!body.handover) return [];
  const facts = {
    deliveryCode: body.deliveryCode,
    paperNumber: body.paperNumber,
    decidedOn: row.decidedAt && dayOf(row.decidedAt.getTime()),
    today: world.today,
  };
  return handoverProblems(body.handover, facts).map(({ field, code }) => [field, code]);
}

/** What a delivery writes. */
export function deliveryColumns({ body }: Pick<Given, 'body'>): Partial<CaseRow> {
  const { handover } = body;
  if (!handover) return {};
  const delivery: Delivery = {
    way: body.deliveryCode ?? '',
    signedBy: handover.signedBy,
    signedOn: handover.signedOn ?? null,
    name: handover.name?.trim() || null,
    relation: handover.relation?.trim() || null,
    paperNumber: body.paperNumber?.trim() || null,
  };
  return { delivery };
}

/** How the case was delivered, as its row keeps it. */
export const keptDelivery = (kept: unknown): Partial<Delivery> | null => kept as Delivery | null;

export const presentDelivery = (kept: unknown): Delivery | null => {
  const delivery = keptDelivery(kept) as Delivery | null;
  return delivery && { ...delivery, name: delivery.name && maskName(delivery.name) };
};

/** What the log keeps of it: no names. */
export const loggedHandover = ({ signedBy, signedOn, relation }: Handover): Record<string, unknown> => ({
  signedBy,
  ...(signedOn && { signedOn }),
  ...(relation && { relation }),
});
