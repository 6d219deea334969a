import { sql } from 'drizzle-orm';
import type { CasesUnder } from '../../domain/items/edit/impact.ts';
import { type Db, rowsOf } from '../db/db.ts';

interface Counted {
  variant: string | null;
  question: string | null;
  answer: string | null;
  accepted: boolean;
  count: number;
}

/** The open cases of an item: how many follow its newest version, how many keep theirs, and what the former have chosen. */
export async function casesUnder(db: Db, officeId: string, code: string): Promise<CasesUnder> {
  const rows = await rowsOf<Counted>(
    db,
    sql`with open as (
        select accepted_at is not null as accepted, variant, circumstances from cases
        where office_id = ${officeId}::uuid and item_code = ${code} and closed_at is null)
      select accepted, variant, null as question, null as answer, count(*)::int as count
        from open group by accepted, variant
      union all
      select false, null, chosen.key, chosen.value, count(*)::int
        from open, jsonb_each_text(circumstances) as chosen where not accepted group by chosen.key, chosen.value`,
  );
  const answers: Record<string, Record<string, number>> = {};
  const variants: Record<string, number> = {};
  let following = 0;
  let keeping = 0;
  for (const { accepted, variant, question, answer, count } of rows) {
    if (question !== null) answers[question] = { ...answers[question], [answer ?? '']: count };
    else if (accepted) keeping += count;
    else {
      following += count;
      if (variant !== null) variants[variant] = count;
    }
  }
  return { following, keeping, variants, answers };
}
