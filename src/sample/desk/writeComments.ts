import { notices } from '../../backend/db/schema/hallRules.ts';
import { caseCommentReads, caseComments } from '../../backend/db/schema/hands.ts';
import type { CaseFile } from '../cases/caseFile.ts';
import type { SampleStaff, World } from '../world.ts';
import { lately } from './moments.ts';

interface Remark {
  by: SampleStaff;
  to: SampleStaff | undefined;
  text: string;
  /** Open minutes before now. */
  ago: number;
}

/** What colleagues ask each other about two cases that somebody holds: one has been answered, one waits for it. */
function talks({ crew, staff }: World): Remark[][] {
  const [reviewer, second] = crew.reviewers;
  const clerk = crew.clerks[0];
  const manager = crew.manager;
  if (!reviewer || !clerk || !staff.includes(manager)) return [];
  const at = (person: SampleStaff, text: string) => `@${person.name} ${text}`;
  return [
    [
      { by: reviewer, to: clerk, ago: 95, text: at(clerk, '合同复印件第 2 页盖章不清，原件当时看过吗？') },
      { by: clerk, to: reviewer, ago: 80, text: at(reviewer, '看过原件，章是全的，已请单位补一页清晰的。') },
      { by: reviewer, to: undefined, ago: 70, text: '收到，按原件核对一致处理。' },
    ],
    [
      {
        by: second ?? reviewer,
        to: manager,
        ago: 40,
        text: at(manager, '申请人下周出差，能否安排周五前签发？'),
      },
    ],
  ];
}

function say(world: World, { row }: CaseFile, remark: Remark): void {
  const { officeId, writer, log } = world;
  const at = lately(world, remark.ago);
  const id = world.idAt(at);
  const mentions = remark.to ? [remark.to.id] : [];
  const caseId = row.id;
  writer.add(caseComments, {
    id,
    officeId,
    caseId,
    authorId: remark.by.id,
    text: remark.text,
    mentions,
    at: new Date(at),
  });
  log.add({
    at,
    actorId: remark.by.id,
    action: 'comment',
    subjectType: 'case',
    subjectId: caseId,
    data: { commentId: id, mentions },
  });
  if (!remark.to) return;
  const noticeId = world.idAt(at);
  writer.add(notices, {
    id: noticeId,
    officeId,
    staffId: remark.to.id,
    kind: 'mentioned',
    subjectType: 'case',
    subjectId: caseId,
    params: { number: row.number, by: remark.by.name },
    at: new Date(at),
  });
  log.add({
    at,
    actorId: remark.by.id,
    action: 'notify',
    subjectType: 'notice',
    subjectId: noticeId,
    to: 'unseen',
    data: { staffId: remark.to.id, kind: 'mentioned', of: caseId },
  });
}

/** Comments with mentions on cases that somebody holds; whoever wrote last has read what came before. */
export function writeComments(world: World, held: readonly CaseFile[]): void {
  for (const [index, talk] of talks(world).entries()) {
    const file = held[index];
    if (!file) return;
    for (const remark of talk) say(world, file, remark);
    const last = talk.at(-1);
    if (!last) continue;
    world.writer.add(caseCommentReads, {
      officeId: world.officeId,
      caseId: file.row.id,
      staffId: last.by.id,
      readAt: new Date(lately(world, last.ago)),
    });
  }
}
