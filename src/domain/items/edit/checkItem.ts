import { basicsProblems } from './checkBasics.ts';
import { materialsProblems } from './checkMaterials.ts';
import { questionsProblems } from './checkQuestions.ts';
import { stagesProblems } from './checkStages.ts';
import type { ItemDraft } from './draft.ts';
import { type CasesUnder, NO_CASES } from './impact.ts';
import { error, type ItemProblem, warning, when } from './problem.ts';

/** Identifiers of all versions so far, with every name that each has had. `materials` by id, `questions` by code. */
export interface FormerNames {
  materials: Readonly<Record<string, readonly string[]>>;
  questions: Readonly<Record<string, readonly string[]>>;
}

export const NO_FORMER_NAMES: FormerNames = { materials: {}, questions: {} };

/** What an item is checked against beside itself. `base` is the published version, null for a new item. */
export interface ItemSurroundings {
  base: Pick<ItemDraft, 'materials' | 'circumstances' | 'variants'> | null;
  former: FormerNames;
  cases: CasesUnder;
}

export const NOTHING_AROUND: ItemSurroundings = { base: null, former: NO_FORMER_NAMES, cases: NO_CASES };

const isOther = (names: readonly string[] | undefined, name: string): boolean =>
  names !== undefined && !names.includes(name.trim());

/** A line that the published version does not have may take an old identifier only as what it was. */
function reuseProblems(item: ItemDraft, { base, former }: ItemSurroundings): ItemProblem[] {
  const materials = new Set(base?.materials.map(({ id }) => id));
  const questions = new Set(base?.circumstances.map(({ code }) => code));
  return [
    ...item.materials.flatMap(({ id, zh }, index) =>
      when(
        !materials.has(id) && isOther(former.materials[id], zh),
        error(`materials.${index}.id`, 'id-reused'),
      ),
    ),
    ...item.circumstances.flatMap(({ code, zh }, index) =>
      when(
        !questions.has(code) && isOther(former.questions[code], zh),
        error(`circumstances.${index}.code`, 'id-reused'),
      ),
    ),
  ];
}

/** Options that cases not yet accepted have chosen, and that the draft no longer has. */
function inUseProblems(item: ItemDraft, { cases }: ItemSurroundings): ItemProblem[] {
  const variants = new Set(item.variants.map(({ code }) => code));
  const isGone = Object.keys(cases.variants).some(code => !variants.has(code));
  return [
    ...when(isGone, warning('variants', 'variant-in-use')),
    ...Object.entries(cases.answers).flatMap(([question, chosen]) => {
      const index = item.circumstances.findIndex(({ code }) => code === question);
      const known = new Set(item.circumstances[index]?.answers.map(({ code }) => code));
      const path = index < 0 ? 'circumstances' : `circumstances.${index}.answers`;
      return when(
        Object.keys(chosen).some(code => !known.has(code)),
        warning(path, 'answer-in-use'),
      );
    }),
  ];
}

/** Everything that is wrong with an item, or worth a thought, in the order of the page. With no error it may be published. */
export const itemProblems = (item: ItemDraft, around: ItemSurroundings = NOTHING_AROUND): ItemProblem[] => [
  ...basicsProblems(item),
  ...questionsProblems(item),
  ...materialsProblems(item),
  ...stagesProblems(item),
  ...reuseProblems(item, around),
  ...inUseProblems(item, around),
];

export const errorsOf = (problems: readonly ItemProblem[]): ItemProblem[] =>
  problems.filter(({ level }) => level === 'error');
