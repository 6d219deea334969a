import type { Random } from '../random.ts';

/** What will happen to a case, drawn once. Days are working days. */
export interface Fortune {
  isIncomplete: boolean;
  correctionDays: number;
  comesBack: boolean;
  isRefused: boolean;
  isDeferred: boolean;
  /** Closing time as a share of what the limit allows; above 1 it is late. */
  pace: number;
  isLate: boolean;
  extensionDays: number;
  /** Which turn after acceptance is interrupted; -1: none. */
  restAtStage: number;
  isSentBack: boolean;
  end: 'issued' | 'rejected' | 'returned' | 'withdrawn';
  /** False: nobody comes for the result in time. */
  isCollected: boolean;
  deliveryDays: number;
  isVoided: boolean;
}

const ODDS = {
  incomplete: 0.08,
  neverBack: 0.1,
  refused: 0.008,
  deferred: 0.06,
  late: 0.022,
  extended: 0.01,
  rests: 0.04,
  sentBack: 0.02,
  voided: 0.002,
  collected: 0.993,
} as const;

const ENDS = { issued: 975, rejected: 12, returned: 5, withdrawn: 8 } as const;

interface Case {
  isGreen: boolean;
  isInstant: boolean;
  /** From 0 at the beginning of the history to 1 now: the office has become faster. */
  progress: number;
}

function paceOf(random: Random, { isGreen, progress }: Case, isLate: boolean): number {
  if (isLate) return 1 + random.around(0.45, 0.6);
  const pace = random.around(0.46, 0.38) * (isGreen ? 0.75 : 1) * (1.15 - 0.3 * progress);
  return Math.min(Math.max(pace, 0.06), 0.95);
}

export function drawFortune(random: Random, about: Case): Fortune {
  const isLate = random.chance(about.isGreen ? ODDS.late / 2 : ODDS.late);
  const isExtended = !about.isInstant && random.chance(ODDS.extended);
  return {
    isIncomplete: random.chance(ODDS.incomplete),
    correctionDays: Math.min(random.around(2.5, 0.7), 12),
    comesBack: !random.chance(ODDS.neverBack),
    isRefused: random.chance(ODDS.refused),
    isDeferred: random.chance(ODDS.deferred),
    pace: paceOf(random, about, isLate),
    isLate: isLate && !isExtended,
    extensionDays: isExtended ? random.int(2, 5) : 0,
    restAtStage: random.chance(ODDS.rests) && !isExtended ? random.int(0, 1) : -1,
    isSentBack: random.chance(ODDS.sentBack),
    end: random.weighted(ENDS),
    isCollected: random.chance(ODDS.collected),
    deliveryDays: random.chance(0.2) ? 0.02 : Math.min(random.around(1.4, 0.7), 9),
    isVoided: random.chance(ODDS.voided),
  };
}

/** Working days for which each stop usually lasts: from, to. */
const PAUSE_DAYS: Readonly<Record<string, readonly [number, number]>> = {
  PUBL: [5, 5],
  EXPT: [3, 8],
  FILE: [3, 12],
  VERI: [2, 8],
};

export function pauseDays(random: Random, code: string): number {
  const [from, to] = PAUSE_DAYS[code] ?? [2, 5];
  return random.int(from, to);
}
