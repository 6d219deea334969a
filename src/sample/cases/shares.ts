import { CATALOGUE } from '../../domain/items/catalogue.ts';
import type { Item } from '../../domain/items/item.ts';
import type { Random } from '../random.ts';

/** Share of each item among the cases of an ordinary month; invented, but in a plausible order. */
const SHARES = { TLK: 30, RCLH: 22, LXPQ: 16, YJS: 16, DRJZ: 14 } as const;
export type ItemCode = keyof typeof SHARES;
export const ITEM_CODES = Object.keys(SHARES) as readonly ItemCode[];

/** Graduates come from July to September. */
const GRADUATION = { first: 7, last: 9, factor: 3 };

export const isGraduation = (month: number): boolean => month >= GRADUATION.first && month <= GRADUATION.last;

export function pickItem(random: Random, month: number): ItemCode {
  const factor = isGraduation(month) ? GRADUATION.factor : 0.7;
  return random.weighted({ ...SHARES, YJS: SHARES.YJS * factor });
}

const ITEMS: ReadonlyMap<string, Item> = new Map(CATALOGUE.map(item => [item.code, item]));

/** The item as delivered. Throws on a code that the catalogue has not. */
export function getItem(code: string): Item {
  const item = ITEMS.get(code);
  if (!item) throw new Error(`no item ${code}`);
  return item;
}
