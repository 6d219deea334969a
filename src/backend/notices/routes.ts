import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { NOTICE_ACTIONS, NoticeRecord } from '../../contract/notices.ts';
import { notices } from '../db/schema/hallRules.ts';
import { mountCommand } from '../http/command.ts';
import { type Language, registerTexts, textOf } from '../http/language.ts';
import { notFound } from '../http/problem.ts';
import { mountReads, type ResourceSpec } from '../http/resource.ts';
import type { House, RequestContext } from '../http/rooms.ts';

type NoticeRow = typeof notices.$inferSelect;

registerTexts({
  'notice.green-number': [
    '{name} 的访客刚取了绿色通道 {number} 号（{item}）。',
    'A visitor of {name} has just taken green number {number} ({item}).',
  ],
});

const presentNotice = (row: NoticeRow, language: Language): NoticeRecord => {
  const params = row.params as Record<string, string>;
  return {
    id: row.id,
    kind: row.kind,
    text: textOf(`notice.${row.kind}`, language, {
      ...params,
      item: params[language === 'zh' ? 'itemZh' : 'itemEn'] ?? '',
    }),
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    at: row.at.toISOString(),
    seenAt: row.seenAt?.toISOString() ?? null,
  };
};

/** Nobody reads what somebody else is told. */
const ownOnly = ({ actor }: Pick<RequestContext, 'actor'>) =>
  and(eq(notices.officeId, actor.officeId), eq(notices.staffId, actor.id)) ?? eq(notices.staffId, actor.id);

const noticeSpec = ({ deps }: House): ResourceSpec<NoticeRow, NoticeRecord> => ({
  name: 'notices',
  access: 'notices.read',
  table: notices,
  id: notices.id,
  fields: {
    id: { column: notices.id, kind: 'id' },
    kind: { column: notices.kind, kind: 'text' },
    subjectType: { column: notices.subjectType, kind: 'text' },
    subjectId: { column: notices.subjectId, kind: 'id' },
    at: { column: notices.at, kind: 'instant' },
    seenAt: { column: notices.seenAt, kind: 'instant', nullable: true },
  },
  scope: ownOnly,
  read: (condition, order, limit, offset) =>
    deps.db.select().from(notices).where(condition).orderBy(order).limit(limit).offset(offset),
  present: async (rows, { language }) => rows.map(row => presentNotice(row, language)),
  record: NoticeRecord,
});

/** What a person is told, and that they have seen it. */
export function mountNotices(house: House): void {
  mountReads(house, noticeSpec(house));
  mountCommand(
    house,
    {
      method: 'post',
      path: '/notices/{id}/actions/{action}',
      access: 'notices.read',
      summary: `Act on a notice: ${NOTICE_ACTIONS.join(', ')}`,
      body: z.object({}),
      answers: { 200: NoticeRecord },
    },
    async ask => {
      const { tx, now, language, params } = ask;
      const { id = '', action = '' } = params;
      if (!(NOTICE_ACTIONS as readonly string[]).includes(action)) throw notFound('no-such-path');
      if (!z.uuid().safeParse(id).success) throw notFound();
      const own = and(ownOnly(ask), eq(notices.id, id));
      // Seeing is no change of the office's affairs: it leaves no event. The first time stands.
      await tx
        .update(notices)
        .set({ seenAt: new Date(now) })
        .where(and(own, isNull(notices.seenAt)));
      const [row] = await tx.select().from(notices).where(own);
      if (!row) throw notFound();
      return { status: 200, body: presentNotice(row, language) };
    },
  );
}
