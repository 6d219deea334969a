import type { CaseRecord } from '../../contract/cases.ts';
import { MissingYearError } from '../../domain/calendar/calendar.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { type DeliveryReading, deliveryOf } from '../../domain/cases/delivery.ts';
import { openStopsOf } from '../../domain/cases/pauses.ts';
import { maskName } from '../../domain/identity/mask.ts';
import { type Lamp, lampOf } from '../../domain/limits/lamp.ts';
import type { Language } from '../http/language.ts';
import { notifyByFor } from './noticeInput.ts';
import type { CaseListRow } from './rows.ts';
import { turnName } from './turn.ts';
import { itemOfCase, type World } from './world.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The lamp as the list's filter sees it: from the days on which it turns, kept with the due date. */
function lampToday(row: CaseListRow, today: string): Lamp {
  if (row.closedAt !== null) return 'done';
  if (row.paused) return 'stopped';
  if (row.redFrom !== null && today >= row.redFrom) return 'red';
  return row.yellowFrom !== null && today >= row.yellowFrom ? 'yellow' : 'none';
}

/** Days left. Pauses that are over lie before today and change nothing after it, so that none has to be read. */
function remainingOf(
  row: CaseListRow,
  { calendar, today }: Pick<World, 'calendar' | 'today'>,
): number | null {
  if (row.acceptedAt === null) return null;
  try {
    return lampOf(calendar, {
      acceptedOn: dayOf(row.acceptedAt.getTime()),
      committedDueOn: row.committedDueOn,
      pauses: [],
      today,
      paused: row.paused,
      closed: row.closedAt !== null,
    }).remaining;
  } catch (error) {
    if (error instanceof MissingYearError) return null;
    throw error;
  }
}

/** The limit of delivery; nothing is read for it. */
function deliveryToday(row: CaseListRow, { calendar, settings, today }: Rules): DeliveryReading | null {
  const status = row.status as CaseRecord['status'];
  const decidedAt = row.decidedAt?.getTime() ?? null;
  return deliveryOf(calendar, { status, decidedAt }, today, settings.yellowRatio);
}

type Rules = Pick<World, 'items' | 'calendar' | 'settings' | 'today'>;

/** A case as a row of a list: masked, without a query of its own. */
export function presentCase(row: CaseListRow, world: Rules, language: Language): CaseRecord {
  const delivery = deliveryToday(row, world);
  return {
    id: row.id,
    number: row.number,
    queryCode: row.queryCode,
    itemCode: row.itemCode,
    itemVersion: row.itemVersion,
    variant: row.variant,
    status: row.status as CaseRecord['status'],
    stageNo: row.stageNo,
    stageName: turnName(itemOfCase(world, row), row)[language],
    whoseMove: row.whoseMove as CaseRecord['whoseMove'],
    lane: row.lane as CaseRecord['lane'],
    channel: row.channel,
    externalNumber: row.externalNumber,
    precheck: row.precheck as CaseRecord['precheck'],
    precheckDueOn: row.precheckDueOn,
    lamp: lampToday(row, world.today),
    remaining: remainingOf(row, world),
    applicantId: row.applicantId,
    applicantName: maskName(row.applicantName),
    enterpriseId: row.enterpriseId,
    grantId: row.grantId,
    liaisonId: row.liaisonId,
    ticketId: row.ticketId,
    listFilingId: row.listFilingId,
    jointId: row.jointId,
    jointCode: row.jointCode,
    familyId: row.familyId,
    receivedAt: row.receivedAt.toISOString(),
    acceptedAt: iso(row.acceptedAt),
    decidedAt: iso(row.decidedAt),
    closedAt: iso(row.closedAt),
    deliveredAt: iso(row.deliveredAt),
    committedDays: row.committedDays,
    legalDays: row.legalDays,
    extensionDays: row.extensionDays,
    committedDueOn: row.committedDueOn,
    legalDueOn: row.legalDueOn,
    pendingYear: row.pendingYear,
    deliverBy: delivery?.deliverBy ?? null,
    deliveryLamp: delivery?.lamp ?? null,
    deliveryRemaining: delivery?.remaining ?? null,
    paused: row.paused,
    pauseCode: row.pauseCode,
    openStops: [...openStopsOf({ paused: row.paused, stopCode: row.pauseCode, openStops: row.openStops })],
    correctionsRequested: row.correctionsRequested,
    deferredOpen: row.deferredOpen,
    notifyBy: notifyByFor(row, world),
    correctionDueOn: row.correctionDueOn,
    secondNotice: row.secondNotice as CaseRecord['secondNotice'],
    acceptedBySilence: row.acceptedBySilence,
    promiseDueOn: row.promiseDueOn,
    promisesUnsigned: row.promisesUnsigned,
    declarationsOpen: row.declarationsOpen,
    declarationsFalse: row.declarationsFalse,
    returnProposed: row.returnProposed,
    lastReasonCode: row.lastReasonCode,
    partsOpen: row.partsOpen,
    partsAgainst: row.partsAgainst,
    partsDueOn: row.partsDueOn,
    overdueCause: row.overdueCause,
    reopenedCount: row.reopenedCount,
    backFrom: row.backFrom as CaseRecord['backFrom'],
    remindersSent: row.remindersSent,
    extensionAskedDays: row.extensionAskedDays,
    extensionAskReason: row.extensionAskReason,
    assigneeId: row.assigneeId,
    processingMinutes: row.processingMinutes,
    pausedMinutes: row.pausedMinutes,
    onTime: row.onTime,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}
