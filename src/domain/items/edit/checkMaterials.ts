import { conditionProblems } from './checkCondition.ts';
import type { ItemDraft, MaterialDraft } from './draft.ts';
import { error, type ItemProblem, isCount, nameProblems, twiceAt, warning, when } from './problem.ts';

const MATERIAL_ID = /^[A-Za-z][A-Za-z0-9]{0,39}$/;

function needProblems(item: ItemDraft, material: MaterialDraft, path: string): ItemProblem[] {
  const { need } = material;
  if (material.when === null) return when(need === 'conditional', error(`${path}when`, 'condition-needed'));
  if (need === 'required') return [error(`${path}when`, 'condition-unneeded')];
  return conditionProblems(item, material.when, `${path}when`);
}

function materialProblems(item: ItemDraft, material: MaterialDraft, path: string): ItemProblem[] {
  const { deferrable, declarable = false, main = false, copies, form, source } = material;
  return [
    ...when(!MATERIAL_ID.test(material.id), error(`${path}id`, 'code')),
    ...nameProblems(path, material),
    ...needProblems(item, material, path),
    ...when(main && deferrable, error(`${path}deferrable`, 'main-deferred')),
    ...when(main && declarable, error(`${path}declarable`, 'main-declared')),
    ...when(deferrable && item.deferral?.value === false, warning(`${path}deferrable`, 'deferral-off')),
    ...when(declarable && item.commitment?.value === false, warning(`${path}declarable`, 'declaration-off')),
    ...when(form === 'data_share' && source !== 'data_share', error(`${path}source`, 'shared-source')),
    ...when(copies !== undefined && !isCount(copies, 1, 20), error(`${path}copies`, 'copies')),
  ];
}

/** Each material by itself, and that no two share an identifier or a name. */
export function materialsProblems(item: ItemDraft): ItemProblem[] {
  const { materials } = item;
  const names = materials.map(({ zh }, index) => zh.trim() || String(index));
  return [
    ...when(materials.length === 0, warning('materials', 'no-materials')),
    ...materials.flatMap((material, index) => materialProblems(item, material, `materials.${index}.`)),
    ...twiceAt(materials.map(({ id }) => id)).map(index => error(`materials.${index}.id`, 'twice')),
    ...twiceAt(names).map(index => warning(`materials.${index}.zh`, 'name-twice')),
  ];
}
