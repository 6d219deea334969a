/** The parts of the editor, in the order of its list; each has an address of its own. */
export const SECTIONS = [
  'basics',
  'questions',
  'materials',
  'stages',
  'outcome',
  'preview',
  'changes',
] as const;
export type EditorSection = (typeof SECTIONS)[number];

const SECTION_OF: Readonly<Record<string, EditorSection>> = {
  variants: 'questions',
  circumstances: 'questions',
  materials: 'materials',
  stages: 'stages',
  clockStops: 'stages',
  result: 'outcome',
  delivery: 'outcome',
  eligibility: 'outcome',
  note: 'outcome',
  committedNote: 'outcome',
};

/** Where a path of the definition is edited. */
export const sectionOf = (path: string): EditorSection => SECTION_OF[path.split('.')[0] ?? ''] ?? 'basics';

export const isSection = (name: string | undefined): name is EditorSection =>
  (SECTIONS as readonly (string | undefined)[]).includes(name);

/** The row of a list that a path leads into, such as 3 of `materials.3.copies`. */
export function rowOf(path: string): number | undefined {
  const [, step] = path.split('.');
  return step !== undefined && /^\d+$/.test(step) ? Number(step) : undefined;
}
