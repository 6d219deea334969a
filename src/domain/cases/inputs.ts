import type { Item } from '../items/item.ts';
import { isUsableStop } from './pauses.ts';
import { ACTION_FIELDS, type ActionField, type Needs } from './procedureTypes.ts';

/** The body of an action, as far as the procedure looks at it. */
export type ActionInput = Readonly<Partial<Record<ActionField, unknown>>>;

export interface InputProblem {
  field: ActionField;
  code:
    | 'required'
    | 'unknown-stop'
    | 'days-range'
    | 'unknown-material'
    | 'unknown-delivery'
    | 'unknown-finding';
}

const isGiven = (value: unknown): boolean => {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : true;
};

function missingFields(needs: Needs, input: ActionInput): ActionField[] {
  const required = ACTION_FIELDS.filter(field => needs[field] === 'required' && !isGiven(input[field]));
  const choice = ACTION_FIELDS.filter(field => needs[field] === 'one-of');
  return choice.some(field => isGiven(input[field])) ? required : [...required, ...choice];
}

/** A whole number of working days between 1 and the item's longest extension (行政许可法 art. 42). */
const isExtension = (item: Item, days: unknown): boolean =>
  Number.isInteger(days) && Number(days) >= 1 && Number(days) <= item.extensionDaysMax;

function valueProblem(field: ActionField, value: unknown, item: Item): InputProblem['code'] | null {
  switch (field) {
    case 'stopCode':
      return typeof value === 'string' && isUsableStop(item, value) ? null : 'unknown-stop';
    case 'days':
      return isExtension(item, value) ? null : 'days-range';
    case 'materials':
      return knowsMaterials(item, value) ? null : 'unknown-material';
    case 'deliveryCode':
      return item.delivery.some(way => way.code === value) ? null : 'unknown-delivery';
    case 'finding':
      return value === 'true' || value === 'false' ? null : 'unknown-finding';
    default:
      return null;
  }
}

const idOf = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : entry;

/** A list of the item's material ids, or of objects that carry one as `id`. */
const knowsMaterials = (item: Item, value: unknown): boolean =>
  Array.isArray(value) && value.every(entry => item.materials.some(material => material.id === idOf(entry)));

/** What is wrong with the input of an allowed action: fields left out, and values that the item does not know. */
export function inputProblems(item: Item, needs: Needs, input: ActionInput): InputProblem[] {
  const missing = missingFields(needs, input).map(field => ({ field, code: 'required' as const }));
  const wrong = ACTION_FIELDS.filter(field => field in needs && isGiven(input[field])).flatMap(field => {
    const code = valueProblem(field, input[field], item);
    return code ? { field, code } : [];
  });
  return [...missing, ...wrong];
}
