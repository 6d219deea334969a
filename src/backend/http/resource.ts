import { and, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { rowsOf } from '../db/db.ts';
import { conditionFor, type ListField, orderFor } from './listFields.ts';
import { contentRange, readListQuery } from './listQuery.ts';
import { type Ask, mount } from './mount.ts';
import { malformed, notFound } from './problem.ts';
import type { Access, House, RequestContext, RouteDefinition } from './rooms.ts';

/**
 * How one resource is read: the same spec serves the list, the count and one record. `Full` is the row of one record
 * where a list reads less of it.
 */
export interface ResourceSpec<Row, Out, Full extends Row = Row> {
  name: string;
  access: Access;
  table: PgTable;
  id: SQLWrapper;
  fields: Record<string, ListField>;
  /** Free text. @returns a condition, or undefined when the text asks for nothing. */
  search?(q: string, ask: RequestContext): Promise<SQL | undefined> | SQL | undefined;
  /** Filters that are no column (`lamp`); undefined leaves the name to the columns. */
  special?(name: string, value: unknown, ask: RequestContext): SQL | undefined;
  /** What this person may see at all: the office, a liaison's own. */
  scope(ask: RequestContext): SQL;
  /** Reads rows of the table in the given order. */
  read(condition: SQL, order: SQL, limit: number, offset: number): Promise<Row[]>;
  /** The whole row of the one record that meets the condition; without it, `read` reads whole rows. */
  readOne?(condition: SQL): Promise<Full | undefined>;
  /** A query for the `count` of all that this person may see, where the office keeps it; else rows are counted. */
  countAll?(ask: RequestContext): SQL | undefined;
  /** Rows → records, masked. One call a page, so that names can be looked up together. */
  present(rows: Row[], ask: RequestContext): Promise<Out[]>;
  /** Begins to read what `present` will need, while the rows are still on their way. Its failure shows there. */
  warm?(ask: RequestContext): Promise<unknown>;
  record: z.ZodType;
}

const listQuerySchema = z.object({
  sort: z.string().max(200).optional().meta({ description: '["field","ASC"]' }),
  range: z.string().max(100).optional().meta({ description: '[0,24]' }),
  filter: z.string().max(60_000).optional().meta({ description: '{"field":value}' }),
});

const MAX_SEARCH = 100;

type ConditionSpec = Pick<ResourceSpec<never, unknown>, 'fields' | 'search' | 'special' | 'scope'>;

async function conditionOf(
  spec: ConditionSpec,
  filter: Record<string, unknown>,
  ask: RequestContext,
): Promise<SQL> {
  const conditions: SQL[] = [spec.scope(ask)];
  for (const [name, value] of Object.entries(filter)) {
    if (name === 'q' && spec.search) {
      if (typeof value !== 'string' || value.length > MAX_SEARCH || value.includes('\0')) {
        throw malformed('bad-filter', { detail: 'q' });
      }
      const found = value.trim() === '' ? undefined : await spec.search(value.trim(), ask);
      if (found) conditions.push(found);
      continue;
    }
    conditions.push(spec.special?.(name, value, ask) ?? conditionFor(spec.fields, name, value));
  }
  return and(...conditions) ?? sql`true`;
}

async function listRecords<Row, Out>(house: House, spec: ResourceSpec<Row, Out>, ask: RequestContext) {
  const query = readListQuery(ask.c.req.query());
  const condition = await conditionOf(spec, query.filter, ask);
  const byId = sql`${spec.id} ${sql.raw(query.sort?.descending ? 'desc' : 'asc')}`;
  const order =
    !query.sort || query.sort.field === 'id' ? byId : sql`${orderFor(spec.fields, query.sort)}, ${byId}`;
  begin(spec, ask);
  const [rows, total] = await Promise.all([
    spec.read(condition, order, query.limit, query.offset),
    countRecords(house, isFiltered(query.filter) ? countOf(spec, condition) : countAll(spec, condition, ask)),
  ]);
  ask.c.header('Content-Range', contentRange(spec.name, query.offset, rows.length, total));
  return ask.c.json((await spec.present(rows, ask)) as object[]);
}

/** Beside the rows, on another connection of the pool; whoever awaits it sees its error. */
function begin(spec: Pick<ResourceSpec<never, unknown>, 'warm'>, ask: RequestContext): void {
  spec.warm?.(ask).catch(() => {});
}

/** An empty search asks for nothing. */
const isFiltered = (filter: Record<string, unknown>): boolean =>
  Object.entries(filter).some(([name, value]) => name !== 'q' || String(value).trim() !== '');

const countOf = ({ table }: { table: PgTable }, condition: SQL): SQL =>
  sql`select count(*)::int as count from ${table} where ${condition}`;

const countAll = (
  spec: Pick<ResourceSpec<never, unknown>, 'table' | 'countAll'>,
  condition: SQL,
  ask: RequestContext,
): SQL => spec.countAll?.(ask) ?? countOf(spec, condition);

async function countRecords(house: House, query: SQL): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(house.deps.db, query);
  return row?.count ?? 0;
}

/** @throws Problem 404 also for an id that is none and for what this person may not see. */
export async function getRow<Row, Out, Full extends Row = Row>(
  spec: ResourceSpec<Row, Out, Full>,
  id: string,
  ask: RequestContext,
): Promise<Full> {
  checkId(id);
  const condition = and(spec.scope(ask), sql`${spec.id} = ${id}::uuid`) ?? sql`false`;
  const row = spec.readOne
    ? await spec.readOne(condition)
    : // Without `readOne` a row of the list is the whole row.
      ((await spec.read(condition, sql`${spec.id}`, 1, 0))[0] as Full | undefined);
  if (!row) throw notFound();
  return row;
}

/** One record where it says more than the row of a list. */
export interface OneSpec<Full, Early> {
  record: z.ZodType;
  /** Read beside the row itself; shown to nobody who may not see the row. */
  early?(id: string, ask: RequestContext): Promise<Early>;
  get(row: Full, ask: RequestContext, early: Promise<Early>): Promise<unknown>;
}

/** Refused before anything is read. @throws Problem 404. */
function checkId(id: string): void {
  if (!z.uuid().safeParse(id).success) throw notFound();
}

async function getOne<Full, Early>(
  one: OneSpec<Full, Early>,
  id: string,
  ask: RequestContext,
  read: () => Promise<Full>,
): Promise<unknown> {
  checkId(id);
  const early = one.early ? one.early(id, ask) : Promise.resolve(undefined as Early);
  // Whoever awaits it sees its error; a row that is not there is told first.
  early.catch(() => {});
  return one.get(await read(), ask, early);
}

/** `GET /name` and `GET /name/:id`. `one` gives the detail where it says more than the row of a list. */
export function mountReads<Row, Out, Full extends Row = Row, Early = undefined>(
  house: House,
  spec: ResourceSpec<Row, Out, Full>,
  one?: OneSpec<Full, Early>,
): void {
  const { name, access } = spec;
  mount(
    house,
    {
      method: 'get',
      path: `/${name}`,
      access,
      summary: `A page of ${name}`,
      query: listQuerySchema,
      answers: { 200: z.array(spec.record) },
    },
    ask => listRecords(house, spec, ask),
  );
  mount(
    house,
    {
      method: 'get',
      path: `/${name}/{id}`,
      access,
      summary: `One of ${name}`,
      answers: { 200: one?.record ?? spec.record },
    },
    async (ask: Ask<RouteDefinition>) => {
      begin(spec, ask);
      const id = ask.params.id ?? '';
      const read = () => getRow(spec, id, ask);
      const record = one ? await getOne(one, id, ask, read) : (await spec.present([await read()], ask))[0];
      return ask.c.json(record as object);
    },
  );
}
