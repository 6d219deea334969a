import { notices } from '../../backend/db/schema/hallRules.ts';
import { orderSteps, orders } from '../../backend/db/schema/supervision.ts';
import { dayOf, type Instant, yearOf } from '../../domain/calendar/day.ts';
import { type IssuingRole, orderLimit } from '../../domain/supervision/order.ts';
import type { CaseFile } from '../cases/caseFile.ts';
import type { Sequences } from '../sequences.ts';
import type { SampleStaff, World } from '../world.ts';
import { lately } from './moments.ts';

interface Given {
  by: SampleStaff;
  as: IssuingRole;
  to: SampleStaff;
  title: string;
  text: string;
  about: CaseFile | undefined;
  days: number;
  /** Open minutes before now. */
  ago: number;
  answer?: { text: string; ago: number };
}

function given({ crew, staff }: World, held: readonly CaseFile[]): Given[] {
  const city = staff.find(({ roles }) => roles.includes('supervisor'));
  const [reviewer] = crew.reviewers;
  const { manager } = crew;
  if (!city || !reviewer) return [];
  return [
    {
      by: city,
      as: 'supervisor',
      to: manager,
      title: '绿色通道企业反映取号后仍等候较久',
      text: '请核查近两周绿色通道等候情况，说明原因和改进措施。',
      about: undefined,
      days: 3,
      ago: 110,
    },
    {
      by: manager,
      as: 'manager',
      to: reviewer,
      title: '该件审核环节停留较久',
      text: '请说明卡在哪里、何时能办结。',
      about: held[0],
      days: 1,
      ago: 100,
      answer: { text: '合同盖章页不清，已联系单位补一页，今天可以审完。', ago: 60 },
    },
  ];
}

function write(world: World, sequences: Sequences, order: Given): void {
  const { officeId, writer, log, calendar } = world;
  const issuedAt = lately(world, order.ago);
  const answeredAt = order.answer ? Math.max(lately(world, order.answer.ago), issuedAt + 1) : null;
  const id = world.idAt(issuedAt);
  const day = dayOf(issuedAt);
  const year = String(yearOf(day));
  const number = `DB${year}-${String(sequences.next('order', year)).padStart(4, '0')}`;
  const limit = orderLimit(calendar, day, order.days);
  writer.add(orders, {
    id,
    officeId,
    number,
    title: order.title,
    text: order.text,
    subjectType: order.about ? 'case' : 'none',
    subjectId: order.about?.row.id ?? null,
    issuedBy: order.by.id,
    issuedAs: order.as,
    addresseeId: order.to.id,
    status: answeredAt === null ? 'issued' : 'answered',
    days: order.days,
    ...limit,
    issuedAt: new Date(issuedAt),
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
    version: answeredAt === null ? 1 : 2,
    updatedAt: new Date(answeredAt ?? issuedAt),
  });
  const step = (at: Instant, action: string, by: SampleStaff, note: string, addresseeId: string | null) =>
    writer.add(orderSteps, {
      id: world.idAt(at),
      officeId,
      orderId: id,
      action,
      note,
      addresseeId,
      dueOn: limit.dueOn,
      actorId: by.id,
      at: new Date(at),
    });
  const happened = (
    at: Instant,
    action: string,
    by: SampleStaff,
    from: string | null,
    to: string,
    data: object,
  ) =>
    log.add({
      at,
      actorId: by.id,
      action,
      subjectType: 'order',
      subjectId: id,
      from,
      to,
      data: { number, ...data },
    });
  const told = (at: Instant, kind: string, by: SampleStaff, to: SampleStaff) => {
    const noticeId = world.idAt(at);
    const params = { number, title: order.title, dueOn: limit.dueOn ?? '—', by: by.name };
    const about = { subjectType: 'order', subjectId: id };
    writer.add(notices, { id: noticeId, officeId, staffId: to.id, kind, ...about, params, at: new Date(at) });
    const data = { staffId: to.id, kind, of: id };
    log.add({
      at,
      actorId: by.id,
      action: 'notify',
      subjectType: 'notice',
      subjectId: noticeId,
      to: 'unseen',
      data,
    });
  };
  step(issuedAt, 'issue', order.by, '', order.to.id);
  const about = { addresseeId: order.to.id, dueOn: limit.dueOn, about: order.about?.row.id ?? null };
  happened(issuedAt, 'order-issue', order.by, null, 'issued', about);
  told(issuedAt, 'order-issued', order.by, order.to);
  if (order.answer && answeredAt !== null) {
    step(answeredAt, 'answer', order.to, order.answer.text, null);
    happened(answeredAt, 'order-answer', order.to, 'issued', 'answered', {});
    told(answeredAt, 'order-answered', order.to, order.by);
  }
}

/** 督办: one of the city that waits for its answer, one of the head that has been answered. */
export function writeOrders(world: World, sequences: Sequences, held: readonly CaseFile[]): void {
  for (const order of given(world, held)) write(world, sequences, order);
}
