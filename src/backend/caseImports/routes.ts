import {
  CaseImportBatch,
  CaseImportCommand,
  CaseImportCreate,
  CaseImportRecord,
  HistorySummary,
  IMPORT_ACTIONS,
} from '../../contract/caseImports.ts';
import { mountCommand } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import { notFound } from '../http/problem.ts';
import { mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { actOnImport } from './act.ts';
import { takeBatch } from './batch.ts';
import { beginImport } from './begin.ts';
import { caseImportSpec, historySpec } from './spec.ts';
import { readHistorySummary } from './summary.ts';
import './texts.ts';

/** 往年台账: old ledgers brought in, beside the live cases and never among them. */
export function mountCaseImports(house: House): void {
  mountReads(house, caseImportSpec(house));
  mount(
    house,
    {
      method: 'get',
      path: '/history-cases/summary',
      access: 'history-cases.read',
      summary: 'Imported cases year by year, marked as imported',
      answers: { 200: HistorySummary },
    },
    async ({ c, actor }) => c.json(await readHistorySummary(house.deps.db, actor.officeId)),
  );
  mountReads(house, historySpec(house));
  mountCommand(
    house,
    {
      method: 'post',
      path: '/case-imports',
      access: 'case-imports.edit',
      summary: 'Begin to bring in an old ledger',
      body: CaseImportCreate,
      answers: { 201: CaseImportRecord },
    },
    command => beginImport(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/case-imports/{id}/batches',
      access: 'case-imports.edit',
      summary: 'Some of its cases; they count once the whole import takes effect',
      body: CaseImportBatch,
      answers: { 200: CaseImportRecord },
    },
    command => takeBatch(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/case-imports/{id}/actions/{action}',
      access: 'case-imports.edit',
      guard: (_actor, { action }) => {
        if (!IMPORT_ACTIONS.some(known => known === action)) throw notFound('no-such-path');
      },
      summary: 'Make an import count, give it up, or undo it: commit, discard, undo',
      body: CaseImportCommand,
      answers: { 200: CaseImportRecord },
    },
    command => actOnImport(house, command),
  );
}
