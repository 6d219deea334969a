import type { MaterialStatus } from '../items/checklist.ts';
import type { Item } from '../items/item.ts';
import { FORM_WORDS } from '../items/itemWords.ts';
import type { PaperRow } from './compose.ts';
import { dataReader, nameOfMaterial } from './paperData.ts';

const STATUS_WORDS: Readonly<Record<MaterialStatus, string>> = {
  provided: '已收',
  verified: '已核验',
  shared: '共享取得',
  deferred: '暂缺（容缺）',
  missing: '未提交',
  waived: '免交',
  declared: '以承诺代替',
};

const statusWord = (status: string): string =>
  status in STATUS_WORDS ? STATUS_WORDS[status as MaterialStatus] : status;

/** 免交 says of which case it was handed in. */
function originOf(material: unknown): string {
  const { takenFrom } = (material ?? {}) as { takenFrom?: unknown };
  const number = dataReader(takenFrom).text('number');
  return number ? `（沿用${number}）` : '';
}

/** What the window has in its hands and gives back: neither what is still missing nor what came from shared data. */
export const handedBack = <T extends { id: string; status: string }>(item: Item, held: readonly T[]): T[] =>
  held.filter(
    ({ id, status }) =>
      (status === 'provided' || status === 'verified') &&
      item.materials.find(known => known.id === id)?.form !== 'data_share',
  );

/** Materials by id, or as a case keeps them. */
export const materialRows = (item: Item, materials: readonly unknown[]): PaperRow[] =>
  materials.map((material, index) => {
    const read = dataReader(material);
    const id = typeof material === 'string' ? material : read.text('id');
    const form = item.materials.find(known => known.id === id)?.form;
    return {
      no: String(index + 1),
      name: nameOfMaterial(item, id),
      form: form ? FORM_WORDS[form].zh : '',
      status: statusWord(read.text('status')) + originOf(material),
    };
  });
