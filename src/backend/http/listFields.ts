import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { z } from 'zod';
import { isDay } from '../../domain/calendar/day.ts';
import { isStorable } from './body.ts';
import { malformed } from './problem.ts';

export type FieldKind = 'text' | 'id' | 'integer' | 'boolean' | 'instant' | 'day' | 'texts';

/** A field that a list can be filtered and sorted by. */
export interface ListField {
  column: SQLWrapper;
  kind: FieldKind;
  /** Nulls go last in both directions. */
  nullable?: boolean;
  filterOnly?: boolean;
}

const isId = (value: unknown) => z.uuid().safeParse(value).success;
const instantSchema = z.iso.datetime({ offset: true });

/** PostgreSQL knows no year 0 and no offset of 16 hours, both of which ISO 8601 can write. */
const isInstant = (value: unknown): boolean => {
  if (!instantSchema.safeParse(value).success) return false;
  const year = new Date(value as string).getUTCFullYear();
  return year >= 1 && year <= 9999;
};

/** As it is sent to the database: an instant in UTC, whatever offset it was written with. */
const sentAs = (kind: FieldKind, value: unknown): string =>
  kind === 'instant' ? new Date(value as string).toISOString() : (value as string);

const VALID: Record<FieldKind, (value: unknown) => boolean> = {
  text: value => typeof value === 'string' && value.length <= 300 && isStorable(value),
  texts: value => typeof value === 'string' && value.length <= 300 && isStorable(value),
  id: isId,
  integer: value => Number.isSafeInteger(value) && Math.abs(value as number) < 2 ** 31,
  boolean: value => typeof value === 'boolean',
  instant: isInstant,
  day: value => typeof value === 'string' && isDay(value),
};

const CASTS: Record<FieldKind, string> = {
  text: 'text',
  texts: 'text',
  id: 'uuid',
  integer: 'integer',
  boolean: 'boolean',
  instant: 'timestamptz',
  day: 'date',
};

const OPERATORS: Record<string, string> = { _gte: '>=', _gt: '>', _lte: '<=', _lt: '<' };
const ORDERED = new Set<FieldKind>(['integer', 'instant', 'day']);

const bad = (name: string) => malformed('bad-filter', { detail: name.slice(0, 60) });

function operandOf(name: string, kind: FieldKind, value: unknown): SQL {
  if (!VALID[kind](value)) throw bad(name);
  return sql`${sentAs(kind, value)}::${sql.raw(CASTS[kind])}`;
}

function equals(name: string, field: ListField, value: unknown): SQL {
  if (value === null) {
    if (!field.nullable) throw bad(name);
    return sql`${field.column} is null`;
  }
  if (!Array.isArray(value)) {
    const operand = operandOf(name, field.kind, value);
    return field.kind === 'texts'
      ? sql`${operand} = any(${field.column})`
      : sql`${field.column} = ${operand}`;
  }
  if (value.length > 1_000) throw bad(name);
  if (value.length === 0) return sql`false`;
  const operands = value.map(each => operandOf(name, field.kind, each));
  if (field.kind === 'texts') return sql`${field.column} && array[${sql.join(operands, sql`, `)}]`;
  return sql`${field.column} in (${sql.join(operands, sql`, `)})`;
}

/** One entry of a filter as SQL. @throws Problem 400 when the field is unknown or the value is of another kind. */
export function conditionFor(fields: Record<string, ListField>, name: string, value: unknown): SQL {
  const exact = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (exact) return equals(name, exact, value);
  const match = /^(.+)(_gte|_gt|_lte|_lt)$/.exec(name);
  const base = match?.[1] ?? '';
  const field = Object.hasOwn(fields, base) ? fields[base] : undefined;
  const operator = OPERATORS[match?.[2] ?? ''];
  if (!field || !operator || !ORDERED.has(field.kind)) throw bad(name);
  return sql`${field.column} ${sql.raw(operator)} ${operandOf(name, field.kind, value)}`;
}

/** @throws Problem 400 when the field is unknown. */
export function orderFor(
  fields: Record<string, ListField>,
  sort: { field: string; descending: boolean },
): SQL {
  const field = Object.hasOwn(fields, sort.field) ? fields[sort.field] : undefined;
  if (!field || field.filterOnly || field.kind === 'texts') {
    throw malformed('bad-sort', { detail: sort.field.slice(0, 60) });
  }
  if (!sort.descending) return sql`${field.column} asc`;
  return field.nullable ? sql`${field.column} desc nulls last` : sql`${field.column} desc`;
}
