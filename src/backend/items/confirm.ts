import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { ItemConfirm } from '../../contract/office.ts';
import { isUsableStop } from '../../domain/cases/pauses.ts';
import type { Item, LocalText } from '../../domain/items/item.ts';
import type { Db } from '../db/db.ts';
import { items, offices } from '../db/schema/office.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, checkVersion, versionSeen } from '../http/command.ts';
import { invalid } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { keepVersion } from './keepVersion.ts';
import { type ItemRow, presentItem } from './present.ts';
import { lockItem, lockSettings } from './rows.ts';

type Confirm = RouteDefinition & { body: typeof ItemConfirm };
type Confirmation = z.infer<typeof ItemConfirm>;
type ValueField = Exclude<Confirmation['field'], 'clockStop'>;

/** A limit in working days; the committed one never passes the legal one. */
function daysOf(item: Item, { field, value }: Confirmation): number {
  if (typeof value !== 'number') throw invalid({ value: 'type' });
  const isTooLong =
    field === 'committedDays' ? value > item.legalDays.value : value < item.committedDays.value;
  if (isTooLong) throw invalid({ value: 'committed-past-legal' });
  return value;
}

function feeOf(item: Item, value: Confirmation['value']): LocalText {
  if (typeof value === 'object') return value;
  if (typeof value !== 'string' || value === '') throw invalid({ value: 'type' });
  // One text for both languages unless it is the one that is there already.
  return value === item.fee.value.zh || value === item.fee.value.en
    ? item.fee.value
    : { zh: value, en: value };
}

function confirmedValue(item: Item, confirmation: Confirmation): Item[ValueField]['value'] {
  const { field, value } = confirmation;
  if (field === 'fee') return feeOf(item, value);
  if (field !== 'kind') return daysOf(item, confirmation);
  if (value !== 'instant' && value !== 'promise') throw invalid({ value: 'choice' });
  return value;
}

interface Confirmed {
  row: ItemRow;
  confirmedStops: readonly string[];
  from: string;
  to: string;
}

const wordOf = (value: Item[ValueField]['value']): string =>
  typeof value === 'object' ? value.zh : String(value);

/** The status letter stays what the catalogue says; who confirmed it, when and from what source is added. */
async function confirmValue(command: Command<Confirm>, row: ItemRow, field: ValueField): Promise<ItemRow> {
  const { tx, body, actor, now } = command;
  const item = row.definition as Item;
  const value = confirmedValue(item, body);
  const definition = {
    ...item,
    [field]: {
      ...item[field],
      value,
      source: body.source,
      confirmedBy: actor.id,
      confirmedAt: new Date(now).toISOString(),
    },
  } as Item;
  const change = {
    definition,
    kind: definition.kind.value,
    committedDays: definition.committedDays.value,
    legalDays: definition.legalDays.value,
    version: row.version + 1,
    updatedAt: new Date(now),
  };
  await tx.update(items).set(change).where(eq(items.id, row.id));
  await keepVersion(
    tx,
    row,
    { ...row, ...change },
    {
      action: 'confirm',
      by: actor.id,
      at: now,
      reason: body.source,
    },
  );
  return { ...row, ...change };
}

/** From now on a pause that starts with this stop stops the legal clock too. @throws Problem 422 on `code`. */
async function confirmStop(tx: Db, officeId: string, item: Item, code: string | undefined) {
  if (!code) throw invalid({ code: 'required' });
  if (!isUsableStop(item, code)) throw invalid({ code: 'unknown-stop' });
  const { settings, version } = await lockSettings(tx, officeId);
  const confirmedStops = [...new Set([...settings.confirmedStops, code])];
  await tx
    .update(offices)
    .set({ settings: { ...settings, confirmedStops }, version: version + 1 })
    .where(eq(offices.id, officeId));
  return { confirmedStops, wasConfirmed: settings.confirmedStops.includes(code) };
}

async function perform(command: Command<Confirm>, row: ItemRow): Promise<Confirmed> {
  const { tx, actor, body } = command;
  const item = row.definition as Item;
  if (body.field === 'clockStop') {
    const { confirmedStops, wasConfirmed } = await confirmStop(tx, actor.officeId, item, body.code);
    return { row, confirmedStops, from: wasConfirmed ? 'confirmed' : 'unconfirmed', to: 'confirmed' };
  }
  const changed = await confirmValue(command, row, body.field);
  const { settings } = await lockSettings(tx, actor.officeId);
  return {
    row: changed,
    confirmedStops: settings.confirmedStops,
    from: wordOf(item[body.field].value),
    to: wordOf((changed.definition as Item)[body.field].value),
  };
}

/** `POST /items/{id}/actions/confirm`: a manager stands for a value, and says from where. @throws Problem 404, 409, 422. */
export async function confirmItem(house: House, command: Command<Confirm>): Promise<Answer> {
  const { tx, actor, body, now } = command;
  const row = await lockItem(tx, actor.officeId, command.params.id ?? '');
  const { settings } = await lockSettings(tx, actor.officeId);
  checkVersion(versionSeen(command), row, presentItem(row, settings.confirmedStops));
  const done = await perform(command, row);
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'confirm',
    subjectType: 'item',
    subjectId: row.id,
    from: done.from,
    to: done.to,
    reason: body.source,
    data: { item: row.code, field: body.field, ...(body.code && { code: body.code }) },
    at: now,
  });
  return { status: 200, body: presentItem(done.row, done.confirmedStops) };
}
