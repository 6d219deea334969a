import type { JointCreate } from '../../../contract/jointCases.ts';
import type { ItemRecord } from '../../../contract/office.ts';
import type { EnterpriseRecord } from '../../../contract/people.ts';
import { openQuestions } from '../../../domain/items/answers.ts';
import { satisfies } from '../../../domain/items/checklist.ts';
import type { JointMatter } from '../../../domain/joint/matters.ts';
import {
  answersOfPart,
  type JointLine,
  type JointPart,
  jointMaterials,
  jointQuestions,
} from '../../../domain/joint/merge.ts';
import { peopleOf } from '../../desk/intake/body.ts';
import { arrivedStatus, draftFor, type IntakeDraft } from '../../desk/intake/draft.ts';
import { definitionOf } from '../../shared/records/items.ts';

/** What the clerk has typed for a joint filing; plain data, kept in the tab until it is filed. */
export interface JointDraft {
  matterCode: string;
  /** Items of the matter that are left out this time; the others are filed, as far as they are open. */
  leftOut: readonly string[];
  /** The kind chosen of each item. */
  variants: Readonly<Record<string, string>>;
  /** The people, and under the keys of the joint form the answers and materials. */
  form: IntakeDraft;
}

export const emptyDraft = (matterCode: string, enterpriseId: string | null): JointDraft => ({
  matterCode,
  leftOut: [],
  variants: {},
  form: draftFor({ itemCode: '', enterpriseId }),
});

/** The items of the matter that the office has, open or not, in the matter's order. */
export const itemsOf = (matter: JointMatter, items: readonly ItemRecord[]): ItemRecord[] =>
  matter.items.flatMap(code => items.find(item => item.code === code) ?? []);

/** What is filed: the items that are open and not left out. */
export const partsOf = (draft: JointDraft, matter: JointMatter, items: readonly ItemRecord[]): JointPart[] =>
  itemsOf(matter, items)
    .filter(({ code, open }) => open && !draft.leftOut.includes(code))
    .map(record => {
      const item = definitionOf(record);
      const chosen = draft.variants[item.code];
      return { item, variant: item.variants.some(({ code }) => code === chosen) ? (chosen ?? null) : null };
    });

export const linesOf = (draft: JointDraft, parts: readonly JointPart[], matter: JointMatter): JointLine[] =>
  jointMaterials(parts, draft.form.circumstances, matter.shared);

const statusIn = ({ form }: JointDraft, { key }: JointLine) => form.materials[key] ?? 'missing';

/** Required lines that would keep one of the items from being accepted. */
export const missingLines = (draft: JointDraft, lines: readonly JointLine[]): JointLine[] =>
  lines.filter(line => line.need === 'required' && !satisfies(statusIn(draft, line), line));

/** How many questions, kinds included, are open; a question that several items ask counts once. */
export function openCount(draft: JointDraft, parts: readonly JointPart[]): number {
  const { circumstances } = draft.form;
  const kinds = parts.filter(part =>
    openQuestions(part.item, answersOfPart(parts, part, circumstances)).includes('variant'),
  );
  const asked = jointQuestions(parts).filter(({ key }) => !circumstances[key]);
  return kinds.length + asked.length;
}

/** Every required line that is still missing is marked as here; what was chosen by hand stays. */
export function withAllHere(draft: JointDraft, lines: readonly JointLine[]): JointDraft {
  const open = lines.filter(line => line.need === 'required' && statusIn(draft, line) === 'missing');
  const here = Object.fromEntries(open.map(({ key, material }) => [key, arrivedStatus(material)]));
  return { ...draft, form: { ...draft.form, materials: { ...draft.form.materials, ...here } } };
}

interface Filing {
  matter: JointMatter;
  parts: readonly JointPart[];
  enterprise: EnterpriseRecord | undefined;
  ticketId: string | null;
}

/** The draft as `POST /joint-cases` takes it: what was typed for items that are left out is not sent. */
export function toJointCreate(
  draft: JointDraft,
  { matter, parts, enterprise, ticketId }: Filing,
): JointCreate {
  const { circumstances } = draft.form;
  const answers = jointQuestions(parts).flatMap(({ key, question }) => {
    const answer = circumstances[key];
    return answer && question.answers.some(({ code }) => code === answer) ? [[key, answer] as const] : [];
  });
  return {
    matterCode: matter.code,
    items: parts.map(({ item, variant }) => ({ itemCode: item.code, ...(variant && { variant }) })),
    ...peopleOf(draft.form, enterprise),
    ...(ticketId && { ticketId }),
    circumstances: Object.fromEntries(answers),
    materials: linesOf(draft, parts, matter).map(line => ({ key: line.key, status: statusIn(draft, line) })),
    checkDuplicates: true,
  };
}
