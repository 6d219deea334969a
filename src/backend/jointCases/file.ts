import type { CaseCreate } from '../../contract/cases.ts';
import type { JointCreate, JointMade } from '../../contract/jointCases.ts';
import type { MaterialStatus } from '../../domain/items/checklist.ts';
import {
  answersOfPart,
  type JointGiven,
  type JointPart,
  materialsOfPart,
  questionKeyOf,
  unknownKeys,
} from '../../domain/joint/merge.ts';
import { fileAlone, openItem } from '../cases/create.ts';
import { presentCase } from '../cases/present.ts';
import { type World, worldIn } from '../cases/world.ts';
import type { Answer, Command } from '../http/command.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';

type Joint = Command<RouteDefinition & { body: typeof JointCreate }>;

const givenOf = ({ circumstances, materials }: JointCreate): JointGiven => ({
  circumstances,
  materials: Object.fromEntries(materials.map(({ key, status }): [string, MaterialStatus] => [key, status])),
});

/** @throws Problem 422: a matter or an item of it that the office does not know. */
function matterOf(world: World, { matterCode, items }: JointCreate) {
  const matter = world.settings.joint.matters.find(({ code }) => code === matterCode);
  if (!matter) throw invalid({ matterCode: 'unknown' });
  const foreign = items.flatMap(({ itemCode }, index) =>
    matter.items.includes(itemCode) ? [] : [[`items.${index}.itemCode`, 'joint-foreign'] as const],
  );
  if (foreign.length > 0) throw invalid(Object.fromEntries(foreign));
  return matter;
}

/** @throws Problem 409 an item that is closed, and which it is: the form takes it out and says why. */
function openOne(world: World, itemCode: string, language: Joint['language']) {
  try {
    return openItem(world, { body: { itemCode }, language });
  } catch (error) {
    throw ofItem(error, itemCode);
  }
}

/** A refusal, and of which item it is. */
function ofItem(error: unknown, itemCode: string | undefined, fields?: Record<string, string>): unknown {
  if (!(error instanceof Problem)) return error;
  const { status, code, params, extra, headers } = error;
  return new Problem(status, code, {
    params,
    headers,
    extra: { ...extra, itemCode },
    ...((fields ?? error.fields) && { fields: fields ?? error.fields ?? {} }),
  });
}

/** @throws Problem 422 with every answer and material that no item of the filing asks for. */
function refuseUnknown(body: JointCreate, parts: readonly JointPart[], shared: readonly string[]): void {
  const unknown = unknownKeys(parts, givenOf(body), shared);
  const fields = [
    ...unknown.questions.map(key => [`circumstances.${key}`, 'unknown-question'] as const),
    ...unknown.materials.map(
      key =>
        [`materials.${body.materials.findIndex(each => each.key === key)}.key`, 'unknown-material'] as const,
    ),
  ];
  if (fields.length > 0) throw invalid(Object.fromEntries(fields));
}

/** Where a field of one item's filing stands on the joint form. */
function fieldOnForm(field: string, parts: readonly JointPart[], index: number): string {
  const item = parts[index]?.item;
  if (field === 'variant') return `items.${index}.variant`;
  const [head, code] = field.split('.');
  return head === 'circumstances' && item && code
    ? `circumstances.${questionKeyOf(parts, item, code)}`
    : field;
}

/** What one item refuses, said as the joint form knows it, and of which item it is. */
function sayWhere(error: unknown, parts: readonly JointPart[], index: number): unknown {
  const fields =
    error instanceof Problem && error.fields
      ? Object.fromEntries(
          Object.entries(error.fields).map(([field, why]) => [fieldOnForm(field, parts, index), why]),
        )
      : undefined;
  return ofItem(error, parts[index]?.item.code, fields);
}

/** The filing of one item, as it would be made alone. */
function filingOf(
  body: JointCreate,
  parts: readonly JointPart[],
  part: JointPart,
  shared: readonly string[],
): CaseCreate {
  const { matterCode: _, items: __, ...common } = body;
  return {
    ...common,
    itemCode: part.item.code,
    ...answersOfPart(parts, part, body.circumstances),
    materials: materialsOfPart(parts, part, givenOf(body), shared),
  };
}

/**
 * `POST /joint-cases`: 一件事, one form and one set of materials, each item a case of its own with its own number and
 * clock; all or none, in one transaction, each through the very function of a single filing.
 * @throws Problem 409 an item is not open or may be filed already (`itemCode` says which), 422 with every wrong field.
 */
export async function fileJointly(house: House, command: Joint): Promise<Answer> {
  const { tx, actor, now, body, language } = command;
  const world = await worldIn(house, tx, actor.officeId, now);
  const matter = matterOf(world, body);
  const officeItems = body.items.map(({ itemCode }) => openOne(world, itemCode, language));
  const parts = officeItems.map(({ item }, index) => ({ item, variant: body.items[index]?.variant ?? null }));
  refuseUnknown(body, parts, matter.shared);

  const id = house.deps.newId();
  const made: JointMade['cases'] = [];
  // In the order of the codes: two joint filings that cross take turns at the counters instead of a deadlock.
  const order = parts.map((_, index) => index).sort((a, b) => (codeAt(parts, a) < codeAt(parts, b) ? -1 : 1));
  for (const index of order) {
    const officeItem = officeItems[index];
    const part = parts[index];
    if (!officeItem || !part) continue;
    const press = { tx, actor, now, body: filingOf(body, parts, part, matter.shared) };
    try {
      const besides = { jointId: id, jointCode: matter.code };
      const { row, receipt } = await fileAlone(house, press, { world, officeItem }, besides);
      made[index] = { ...presentCase(row, world, language), receiptId: receipt.id };
    } catch (error) {
      throw sayWhere(error, parts, index);
    }
  }
  return { status: 201, body: { id, matterCode: matter.code, cases: made } satisfies JointMade };
}

const codeAt = (parts: readonly JointPart[], index: number): string => parts[index]?.item.code ?? '';
