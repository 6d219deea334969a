import { turnName } from '../../backend/cases/turn.ts';
import { listFilings } from '../../backend/db/schema/listFilings.ts';
import { papers } from '../../backend/db/schema/papers.ts';
import { addDays, dayOf, type Instant } from '../../domain/calendar/day.ts';
import { maskName } from '../../domain/identity/mask.ts';
import type { PaperKind } from '../../domain/papers/kinds.ts';
import { paperNumber } from '../../domain/papers/numbering.ts';
import type { CaseFile } from '../cases/caseFile.ts';
import { fileCase } from '../cases/fileCase.ts';
import { getItem } from '../cases/shares.ts';
import { writeCase } from '../cases/writeCase.ts';
import type { Books } from '../hall/historyDay.ts';
import type { World } from '../world.ts';
import { lately } from './moments.ts';

const ITEM = 'YJS';
const GRADUATES = 4;
const MINUTE = 60_000;
const LETTER = '委托书（样本）第 3 号';
const TO = '区人才服务中心';

interface Issued {
  kind: PaperKind;
  by: string;
  at: Instant;
  data: Record<string, unknown>;
}

function issue(world: World, { sequences }: Books, { kind, by, at, data }: Issued) {
  const year = dayOf(at).slice(0, 4);
  const number = paperNumber(kind, year, sequences.next('paper', `${kind}-${year}`));
  const id = world.idAt(at);
  const { officeId } = world;
  const row = { id, officeId, kind, number, caseId: null, data, issuedBy: by, issuedAt: new Date(at) };
  world.writer.add(papers, row);
  return { id, number };
}

/** Four graduates of one employer, whose agent handed in a list; each case its own, one receipt for all. */
function fileList(world: World, books: Books): CaseFile[] {
  const clerk = world.crew.clerks[1];
  if (!clerk) return [];
  const { officeId } = world;
  const at = lately(world, 120);
  const id = world.idAt(at);
  const item = getItem(ITEM);
  const letterValidUntil = addDays(world.today, 60);
  const agent = {
    name: '何立新',
    letter: LETTER,
    letterValidUntil,
    idNumberSealed: null,
    phoneSealed: null,
  };
  const files = Array.from({ length: GRADUATES }, () => {
    const visitor = books.applicants.create('graduate', at);
    const file = fileCase(world, books.sequences, {
      itemCode: ITEM,
      lane: 'ordinary',
      channel: 'walk-in',
      visitor,
      client: null,
      ticketId: null,
      clerk,
      receivedAt: at,
      handledAt: at,
      progress: 1,
      script: { item: ITEM, ago: 0, steps: ['accept'] },
      besides: { listFilingId: id, agent },
    });
    writeCase(world, file);
    return file;
  });
  const receipt = issue(world, books, {
    kind: 'list-receipt',
    by: clerk.id,
    at,
    data: {
      listFilingId: id,
      item: item.zh,
      enterprise: '',
      agent: agent.name,
      letter: LETTER,
      letterUntil: letterValidUntil,
      cases: files.map(({ row }) => ({
        number: row.number,
        queryCode: row.queryCode,
        applicant: row.applicantName,
      })),
    },
  });
  world.writer.add(listFilings, {
    id,
    officeId,
    itemCode: ITEM,
    enterpriseId: null,
    ticketId: null,
    agent,
    letterValidUntil,
    fileName: '应届毕业生名单（样本）.xlsx',
    rowCount: files.length,
    paperId: receipt.id,
    paperNumber: receipt.number,
    filedBy: clerk.id,
    filedAt: new Date(at),
  });
  world.log.add({
    at,
    actorId: clerk.id,
    action: 'file-list',
    subjectType: 'list-filing',
    subjectId: id,
    data: {
      item: ITEM,
      rows: files.length,
      fileName: '应届毕业生名单（样本）.xlsx',
      papers: [receipt.number],
    },
  });
  return files;
}

/** 交接单: the files go to the office that reviews them. */
function handOver(world: World, books: Books, files: readonly CaseFile[]): void {
  const clerk = world.crew.clerks[1];
  if (!clerk || files.length === 0) return;
  const at = Math.min(Math.max(...files.map(({ updatedAt }) => updatedAt)) + 5 * MINUTE, world.now);
  const lines = files.map(({ row, item, facts, materials }) => ({
    number: row.number,
    applicant: maskName(row.applicantName),
    item: item.zh,
    stage: turnName(item, facts).zh,
    materials: materials.filter(({ status }) => ['provided', 'verified'].includes(status)).length,
  }));
  const data = { cases: lines, to: TO, caseIds: files.map(({ row }) => row.id) };
  const sheet = issue(world, books, { kind: 'handover-sheet', by: clerk.id, at, data });
  const about = { at, actorId: clerk.id };
  for (const { row } of files) {
    world.log.add({
      ...about,
      action: 'handover-sheet',
      subjectType: 'case',
      subjectId: row.id,
      data: { paperId: sheet.id, paperNumber: sheet.number, to: TO },
    });
  }
  world.log.add({
    ...about,
    action: 'issue-paper',
    subjectType: 'paper',
    subjectId: sheet.id,
    data: { kind: 'handover-sheet', paperNumber: sheet.number },
  });
}

/** 名单收件 with its receipt, and the sheet with which its files go on. */
export function writeList(world: World, books: Books): void {
  handOver(world, books, fileList(world, books));
}
