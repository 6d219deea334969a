import { sql } from 'drizzle-orm';
import type { CommentRecord } from '../../contract/comments.ts';
import { type Db, rowsOf } from '../db/db.ts';

interface Of {
  officeId: string;
  caseId: string;
  readerId: string;
}

type Read = Omit<CommentRecord, 'at'> & { at: number };

/** The comments of a case, the oldest first. What was struck out keeps its place, not its words. */
export async function readComments(db: Db, { officeId, caseId, readerId }: Of): Promise<CommentRecord[]> {
  const rows = await rowsOf<Read>(
    db,
    sql`select c.id, round(extract(epoch from c.at) * 1000)::float8 as at, c.author_id as "authorId", a.name as "authorName",
        case when c.struck_at is null then c.text end as text, c.author_id = ${readerId}::uuid as "isOwn",
        c.author_id <> ${readerId}::uuid and c.at > coalesce(r.read_at, '-infinity') as "isUnread",
        coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name) order by m.name_pinyin)
          from staff m where m.id = any(c.mentions)), '[]'::json) as mentions
      from case_comments c join staff a on a.id = c.author_id
      left join case_comment_reads r
        on r.office_id = c.office_id and r.case_id = c.case_id and r.staff_id = ${readerId}::uuid
      where c.office_id = ${officeId}::uuid and c.case_id = ${caseId}::uuid
      order by c.at, c.id`,
  );
  return rows.map(row => ({ ...row, at: new Date(Number(row.at)).toISOString() }));
}
