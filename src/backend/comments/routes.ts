import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { CommentCreate, CommentRecord } from '../../contract/comments.ts';
import { hasPersonalNumber } from '../../domain/comments/personalData.ts';
import { caseCommentReads, caseComments } from '../db/schema/hands.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, mountCommand } from '../http/command.ts';
import { registerTexts } from '../http/language.ts';
import { mount } from '../http/mount.ts';
import { invalid, notFound, Problem } from '../http/problem.ts';
import type { House, RequestContext, RouteDefinition } from '../http/rooms.ts';
import { notify } from '../notices/notify.ts';
import { readableCase } from '../worklist/holder.ts';
import { checkMentions } from './mention.ts';
import { readComments } from './read.ts';

const PATH = '/cases/{id}/comments';
const List = z.array(CommentRecord);

const listFor = async (
  house: House,
  { actor, params }: Pick<RequestContext, 'actor' | 'params'>,
  db = house.deps.db,
) => readComments(db, { officeId: actor.officeId, caseId: params.id ?? '', readerId: actor.id });

type Add = Command<RouteDefinition & { body: typeof CommentCreate }>;

async function addComment(house: House, command: Add): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, now, body } = command;
  const row = await readableCase(tx, command);
  if (hasPersonalNumber(body.text)) throw invalid({ text: 'comment-personal' });
  const mentions = await checkMentions(tx, actor.officeId, row.id, body.mentions);
  const id = deps.newId();
  const common = {
    officeId: actor.officeId,
    subjectId: row.id,
    subjectType: 'case',
    actorId: actor.id,
    at: now,
  };
  await tx.insert(caseComments).values({
    id,
    officeId: actor.officeId,
    caseId: row.id,
    authorId: actor.id,
    text: body.text.trim(),
    mentions,
    at: new Date(now),
  });
  await recordEvent(deps, tx, { ...common, action: 'comment', data: { commentId: id, mentions } });
  for (const staffId of mentions) {
    if (staffId === actor.id) continue;
    await notify(deps, tx, {
      ...common,
      staffId,
      kind: 'mentioned',
      params: { number: row.number, by: actor.name },
    });
  }
  return { status: 201, body: await listFor(house, command, tx) };
}

/** The author takes it back; that there was one stays. */
async function strikeComment(house: House, command: Command<RouteDefinition>): Promise<Answer> {
  const { tx, actor, now, params } = command;
  const row = await readableCase(tx, command);
  const { commentId = '' } = params;
  if (!z.uuid().safeParse(commentId).success) throw notFound();
  const its = and(
    eq(caseComments.officeId, actor.officeId),
    eq(caseComments.caseId, row.id),
    eq(caseComments.id, commentId),
  );
  const [comment] = await tx.select().from(caseComments).where(its).for('update');
  if (!comment) throw notFound();
  if (comment.authorId !== actor.id) throw new Problem(403, 'comment-not-own');
  const struck = await tx
    .update(caseComments)
    .set({ struckAt: new Date(now) })
    .where(and(its, isNull(caseComments.struckAt)))
    .returning({ id: caseComments.id });
  if (struck.length > 0) {
    await recordEvent(house.deps, tx, {
      officeId: actor.officeId,
      actorId: actor.id,
      action: 'comment-strike',
      subjectType: 'case',
      subjectId: row.id,
      data: { commentId },
      at: now,
    });
  }
  return { status: 200, body: await listFor(house, command, tx) };
}

/** Seeing is no change of the office's affairs: it leaves no event. */
async function markRead(house: House, command: Command<RouteDefinition>): Promise<Answer> {
  const { tx, actor, now } = command;
  const row = await readableCase(tx, command);
  const readAt = new Date(now);
  await tx
    .insert(caseCommentReads)
    .values({ officeId: actor.officeId, caseId: row.id, staffId: actor.id, readAt })
    .onConflictDoUpdate({
      target: [caseCommentReads.officeId, caseCommentReads.caseId, caseCommentReads.staffId],
      set: { readAt },
    });
  return { status: 200, body: await listFor(house, command, tx) };
}

function registerCommentTexts(): void {
  registerTexts({
    'comment-personal': [
      '请不要写证件号码或手机号，用办件号或称呼代替',
      'Leave out document and phone numbers: use the case number or a name',
    ],
    'comment-not-own': ['只能划去自己的留言', 'You can strike out only your own comments'],
    'mention-nobody': ['提到的人不在岗或不存在', 'Somebody mentioned does not work here'],
    'mention-may-not-read': ['提到的人无权查看此办件', 'Somebody mentioned may not read this case'],
    'notice.mentioned': ['{by} 在办件 {number} 的留言中提到了您。', '{by} mentioned you on case {number}.'],
  });
}

/** What colleagues say to each other on a case, with mentions that ring the bell. */
export function mountComments(house: House): void {
  registerCommentTexts();
  mount(
    house,
    {
      method: 'get',
      path: PATH,
      access: 'cases.read',
      summary: 'The comments of a case',
      answers: { 200: List },
    },
    async ask => {
      await readableCase(house.deps.db, ask);
      return ask.c.json(await listFor(house, ask));
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: PATH,
      access: 'cases.comment',
      summary: 'Say something on a case, mentioning colleagues',
      body: CommentCreate,
      answers: { 201: List },
    },
    command => addComment(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: `${PATH}/{commentId}/actions/strike`,
      access: 'cases.comment',
      summary: 'Strike out a comment of one’s own',
      body: z.object({}),
      answers: { 200: List },
    },
    command => strikeComment(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: `${PATH}/actions/read`,
      access: 'cases.read',
      summary: 'The comments have been read',
      body: z.object({}),
      answers: { 200: List },
    },
    command => markRead(house, command),
  );
}
