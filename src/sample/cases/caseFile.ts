import type { KeptMaterial, PauseRow } from '../../backend/cases/rows.ts';
import type { casePauses, caseSteps, cases } from '../../backend/db/schema/cases.ts';
import type { Instant } from '../../domain/calendar/day.ts';
import type { CaseFacts } from '../../domain/cases/facts.ts';
import type { PartAnswer } from '../../domain/cases/parts.ts';
import { deferredMaterials, missingMaterials } from '../../domain/items/checklist.ts';
import type { CaseAnswers } from '../../domain/items/conditions.ts';
import type { Item } from '../../domain/items/item.ts';
import type { PartColumns } from './parts.ts';

export type CaseColumns = typeof cases.$inferInsert;
export type StepColumns = typeof caseSteps.$inferInsert;
export type PauseColumns = typeof casePauses.$inferInsert;

/** A case while its history is made: the row as it will be written, and what the rules look at. */
export interface CaseFile {
  row: CaseColumns;
  item: Item;
  answers: CaseAnswers;
  materials: KeptMaterial[];
  facts: CaseFacts;
  steps: StepColumns[];
  pauses: PauseColumns[];
  parts: PartColumns[];
  /** Its log and its offices are told in short, as those of a million old cases that nobody opens. */
  isLean: boolean;
  version: number;
  updatedAt: Instant;
}

/** What an action brings along, as its command would. */
export interface ActionBody {
  reason?: string;
  /** Ids: what is missing (request-correction), what came (record-correction). */
  materials?: readonly string[];
  stopCode?: string;
  days?: number;
  paperNumber?: string;
  expectedEndOn?: string;
  /** answer-part: which office, by its code, and what it says. */
  part?: string;
  answer?: PartAnswer;
}

/** The parts of a pause that durations look at. */
export const pausesOf = (file: CaseFile): PauseRow[] =>
  file.pauses.map(pause => ({ ...pause, endedAt: pause.endedAt ?? null }) as PauseRow);

/** Which required materials are missing, and how many are promised. */
export function recount(file: CaseFile): void {
  file.facts.missing = missingMaterials(file.item, file.answers, file.materials);
  file.facts.deferredOpen = deferredMaterials(file.item, file.answers, file.materials).length;
}

/** Materials that were missing or promised are here now. */
export function handIn(file: CaseFile, ids: readonly string[]): void {
  file.materials = file.materials.map(held =>
    ids.includes(held.id) ? { ...held, status: 'provided' as const } : held,
  );
  recount(file);
}
