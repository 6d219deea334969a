import { caseImports, historyCases } from '../../backend/db/schema/caseImports.ts';
import { addWorkingDays } from '../../domain/calendar/calendar.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { getItem, ITEM_CODES } from '../cases/shares.ts';
import { inventName } from '../people/names.ts';
import { createRandom } from '../random.ts';
import type { World } from '../world.ts';
import { lately } from './moments.ts';

const LINES = 24;
const NAME = '纸质台账补录（样本）';
const FILE_NAME = '纸质台账补录.xlsx';
const MINUTE = 60_000;

interface Line {
  importId: string;
  line: number;
  day: string;
}

/** A case of the ledger that was kept on paper in the first days; a few were late, and the ledger says why. */
function lineOf(world: World, random: ReturnType<typeof createRandom>, { importId, line, day }: Line) {
  const { clock, calendar, officeId, crew } = world;
  const item = getItem(random.pick(ITEM_CODES));
  const receivedAt = clock.after(clock.openingOf(day), 20 + (line % 6) * 30);
  const dueOn = addWorkingDays(calendar, day, item.committedDays.value);
  const isLate = line % 9 === 0;
  const end = isLate ? addWorkingDays(calendar, dueOn, 1) : dueOn;
  const closedAt = clock.openingOf(end) + (60 + (line % 5) * 20) * MINUTE;
  return {
    id: world.idAt(receivedAt),
    officeId,
    importId,
    line,
    number: `纸质-${String(line).padStart(4, '0')}`,
    itemCode: item.code,
    itemName: item.zh,
    applicantName: inventName(random).name,
    channel: '窗口',
    receivedAt: new Date(receivedAt),
    acceptedAt: new Date(receivedAt + 10 * MINUTE),
    dueOn,
    closedAt: new Date(Math.max(closedAt, receivedAt + 40 * MINUTE)),
    outcome: line % 8 === 0 ? 'rejected' : 'approved',
    cause: isLate ? '等待外单位回函' : '',
    handledBy: random.pick(crew.clerks).name,
    onTime: !isLate,
    elapsedMs: Math.max(closedAt, receivedAt + 40 * MINUTE) - receivedAt,
    steps: [],
  };
}

/** 历史台账: what was kept on paper in the first days of the history, brought in by the manager and in force. */
export function writeOldLedger(world: World): void {
  const { officeId, clock, crew } = world;
  const random = createRandom(LINES);
  const begunAt = lately(world, 50);
  const inForceAt = Math.min(begunAt + 2 * MINUTE, world.now);
  const id = world.idAt(begunAt);
  const days = clock.days.slice(0, LINES / 3);
  if (days.some(day => day >= dayOf(begunAt))) return;
  world.writer.add(caseImports, {
    id,
    officeId,
    name: NAME,
    fileName: FILE_NAME,
    state: 'in-force',
    caseCount: LINES,
    received: LINES,
    keepsUnknownItems: false,
    leftOut: [],
    startedBy: crew.manager.id,
    startedAt: new Date(begunAt),
    inForceAt: new Date(inForceAt),
    version: 2,
  });
  for (let line = 1; line <= LINES; line++) {
    const day = days[(line - 1) % days.length] ?? world.today;
    world.writer.add(historyCases, lineOf(world, random, { importId: id, line, day }));
  }
  const about = { actorId: crew.manager.id, subjectType: 'case-import', subjectId: id };
  world.log.add({
    ...about,
    at: begunAt,
    action: 'begin-import',
    to: 'staging',
    data: { name: NAME, fileName: FILE_NAME, cases: LINES, leftOut: 0 },
  });
  world.log.add({
    ...about,
    at: inForceAt,
    action: 'commit-import',
    from: 'staging',
    to: 'in-force',
    data: { name: NAME, cases: LINES },
  });
}
