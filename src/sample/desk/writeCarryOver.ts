import { takenParts } from '../../backend/carryOver/take.ts';
import type { KeptMaterial } from '../../backend/cases/rows.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { carryOverOffers } from '../../domain/carryOver/offers.ts';
import type { CaseFile } from '../cases/caseFile.ts';
import { fileCase } from '../cases/fileCase.ts';
import { writeCase } from '../cases/writeCase.ts';
import type { Books } from '../hall/historyDay.ts';
import type { World } from '../world.ts';
import { lately } from './moments.ts';

/** What an earlier case of the person offers to a new one of the same item today. */
function offersOf(world: World, { row, item, facts, materials }: CaseFile) {
  const earlier = {
    caseId: row.id,
    number: row.number,
    item,
    status: facts.status,
    acceptedOn: row.acceptedAt ? dayOf(row.acceptedAt.getTime()) : null,
    bySilence: false,
    materials,
  };
  return carryOverOffers(item, [earlier], world.today, world.settings.caseRules.carryOverDays);
}

/** 免交: somebody whose case was delivered comes with the next one; what was found good then stands for it now. */
export function writeCarryOver(world: World, books: Books): void {
  const before = books.delivered.findLast(file => offersOf(world, file).length > 0);
  const clerk = world.crew.clerks[2];
  if (!before || !clerk) return;
  const at = lately(world, 60);
  const offers = offersOf(world, before);
  const taken = (held: KeptMaterial): KeptMaterial => {
    const offer = offers.find(({ materialId }) => materialId === held.id);
    if (!offer) return held;
    const { materialId: _, ...from } = offer;
    return { id: held.id, status: 'waived', takenFrom: { ...from, file: null } };
  };
  const { itemCode } = before.row;
  const file = fileCase(world, books.sequences, {
    itemCode,
    lane: 'ordinary',
    channel: 'walk-in',
    visitor: { applicantId: before.row.applicantId, name: before.row.applicantName },
    client: null,
    ticketId: null,
    clerk,
    receivedAt: at,
    handledAt: at,
    progress: 1,
    script: { item: 'TLK', ago: 0, steps: [] },
    materials: laid => laid.map(taken),
  });
  writeCase(world, file);
  world.log.add({
    at: Math.min(at + 60_000, world.now),
    actorId: clerk.id,
    action: 'carry-over',
    subjectType: 'case',
    subjectId: file.row.id,
    from: 'received',
    to: 'received',
    data: { carriedOver: takenParts(file.materials) },
  });
}
