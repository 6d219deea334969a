import { addWorkingDays } from '../../domain/calendar/calendar.ts';
import { dayOf, type Instant } from '../../domain/calendar/day.ts';
import { caseNumber, queryCode } from '../../domain/cases/numbering.ts';
import { act, receive } from '../cases/act.ts';
import { answer, layOut } from '../cases/answers.ts';
import { getItem } from '../cases/shares.ts';
import { writeCase } from '../cases/writeCase.ts';
import type { Books } from '../hall/historyDay.ts';
import { createRandom } from '../random.ts';
import type { World } from '../world.ts';

const MINUTE = 60_000;
/** What came lately, by which item and how many minutes ago; the last one was sent back. */
const FILED = [
  { itemCode: 'LXPQ', minutes: 15, isReturned: false },
  { itemCode: 'RCLH', minutes: 35, isReturned: false },
  { itemCode: 'LXPQ', minutes: 55, isReturned: true },
] as const;

/** Some cases that the city's platform has filed and that wait for their pre-check. Chance of its own. */
export function writeOnline(world: World, { sequences, applicants }: Books): void {
  const platform = world.staff.find(({ roles }) => roles.includes('platform'));
  if (!platform) return;
  const random = createRandom(Math.floor(world.now / MINUTE));
  for (const [index, { itemCode, minutes, isReturned }] of FILED.entries()) {
    const at: Instant = world.now - minutes * MINUTE;
    const day = dayOf(at);
    const item = getItem(itemCode);
    const visitor = applicants.create('graduate', at);
    const answers = answer(random, item);
    const { materials, missing } = layOut(random, item, answers, {
      isIncomplete: isReturned,
      isDeferred: false,
    });
    const row = {
      id: world.idAt(at),
      officeId: world.officeId,
      number: caseNumber(item.code, day, sequences.next('case', `${item.code}-${day}`)),
      queryCode: queryCode(random.next),
      itemCode: item.code,
      itemVersion: world.versionAt(item.code, at),
      kind: item.kind.value,
      variant: answers.variant ?? null,
      status: 'received',
      whoseMove: 'window',
      lane: 'ordinary',
      channel: 'online',
      platformId: platform.id,
      externalNumber: `TJWB-${day.replaceAll('-', '')}-${String(index + 1).padStart(4, '0')}`,
      precheck: isReturned ? 'returned' : 'pending',
      precheckDueOn: addWorkingDays(world.calendar, day, world.settings.online.precheckDays),
      applicantId: visitor.applicantId,
      applicantName: visitor.name,
      circumstances: answers.circumstances,
      materials,
      receivedBy: platform.id,
      receivedAt: new Date(at),
      reviewedBy: [],
      committedDays: item.committedDays.value,
      legalDays: item.legalDays.value,
      updatedAt: new Date(at),
    };
    const file = receive(world, item, row, answers, materials);
    const clerk = world.crew.clerks[0];
    if (missing.length > 0 && clerk) {
      const reason = '请一次性补齐所列材料';
      act(world, file, 'request-correction', clerk, at + 10 * MINUTE, { materials: missing, reason });
    }
    writeCase(world, file);
  }
}
