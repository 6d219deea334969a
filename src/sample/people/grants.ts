import { grants } from '../../backend/db/schema/people.ts';
import { addDays, type Day, instantAt, yearOf } from '../../domain/calendar/day.ts';
import type { BulkWriter } from '../bulk.ts';
import type { EventLog } from '../eventLog.ts';
import { getStaff, type SampleClient, type SampleGrant, type SampleStaff, staffWith } from '../world.ts';
import type { NewClient } from './clients.ts';

/** Days from today: when the right begins and ends, and when it was taken away. */
interface Plan {
  client: number;
  ground: string;
  from: number;
  to: number;
  status: 'approved' | 'revoked' | 'proposed' | 'rejected';
  revoked?: number;
}

const approved = (client: number, from: number, to: number, ground = 'key-enterprise'): Plan => ({
  client,
  ground,
  from,
  to,
  status: 'approved',
});

/** Fourteen in force (one about to end, one twice granted), expired, not yet begun, revoked, proposed, rejected. */
const PLANS: readonly Plan[] = [
  ...[0, 5, 10, 15, 19].map((client, n) => approved(client, -760 + n * 20, 180 + n * 60)),
  ...[1, 6, 11, 20, 24].map((client, n) => approved(client, -400 + n * 45, 120 + n * 70)),
  approved(29, -353, 12),
  approved(25, -200, 165, 'talent-team'),
  approved(40, -500, 230, 'major-project'),
  approved(41, -150, 580, 'major-project'),
  approved(2, -760, -30),
  approved(7, -700, -335),
  approved(42, -640, -90, 'major-project'),
  approved(12, 20, 385),
  { ...approved(16, -420, 310), status: 'revoked', revoked: -75 },
  { ...approved(33, -300, 65), status: 'revoked', revoked: -190 },
  { ...approved(3, 0, 365), status: 'proposed' },
  { ...approved(30, 0, 365, 'district-decision'), status: 'proposed' },
  { ...approved(43, 0, 730, 'major-project'), status: 'proposed' },
  { ...approved(36, -60, 305), status: 'rejected' },
];

const DECIDED_AFTER_DAYS = 3;
const MORNING = 10 * 60;

interface GrantWorld {
  officeId: string;
  today: Day;
  staff: readonly SampleStaff[];
  writer: BulkWriter;
  log: EventLog;
  idAt(instant: number): string;
}

/** Writes the grants with their events; answers the clients with what entitled them, day by day of the past. */
export function writeGrants(world: GrantWorld, clients: readonly NewClient[]): SampleClient[] {
  const granted = new Map<string, SampleGrant[]>();
  PLANS.forEach((plan, n) => {
    const client = clients[plan.client];
    if (!client) return;
    const list = granted.get(client.id) ?? [];
    list.push(writeGrant(world, plan, n, client.id));
    granted.set(client.id, list);
  });
  return clients.map(client => ({ ...client, grants: granted.get(client.id) ?? [] }));
}

function writeGrant(world: GrantWorld, plan: Plan, n: number, enterpriseId: string): SampleGrant {
  const { officeId, today, staff, log } = world;
  // Those who are nothing else first; then whoever is at a window as well.
  const liaisons = staffWith(staff, 'liaison').sort((a, b) => a.roles.length - b.roles.length);
  const [one, other] = [liaisons[n % liaisons.length], liaisons[(n + 1) % liaisons.length]];
  if (!one) throw new Error('the sample office has no liaison');
  const manager = getStaff(staff, 'manager');
  const validFrom = addDays(today, plan.from);
  const isOpen = plan.status === 'proposed';
  const proposedOn = addDays(today, Math.min(plan.from - 10, isOpen ? -1 : -5));
  const proposedAt = instantAt(proposedOn, MORNING + n);
  const decidedAt = instantAt(addDays(proposedOn, DECIDED_AFTER_DAYS), MORNING + n);
  const revokedOn = plan.revoked === undefined ? null : addDays(today, plan.revoked);
  const lastDecision = revokedOn === null ? decidedAt : instantAt(revokedOn, MORNING + n);
  const reasons = { revoked: '不再符合重点企业认定条件（样本）', rejected: '依据文件不完整（样本）' };
  const decisionReason =
    plan.status === 'revoked' || plan.status === 'rejected' ? reasons[plan.status] : null;
  const id = world.idAt(proposedAt);
  const subject = { subjectType: 'grant', subjectId: id };
  log.add({ ...subject, at: proposedAt, actorId: one.id, action: 'propose', from: null, to: 'proposed' });
  if (!isOpen) {
    const to = plan.status === 'rejected' ? 'rejected' : 'approved';
    const action = plan.status === 'rejected' ? 'reject' : 'approve';
    const reason = plan.status === 'rejected' ? decisionReason : null;
    log.add({ ...subject, at: decidedAt, actorId: manager.id, action, from: 'proposed', to, reason });
  }
  if (revokedOn !== null) {
    const change = { action: 'revoke', from: 'approved', to: 'revoked', reason: decisionReason };
    log.add({ ...subject, at: lastDecision, actorId: manager.id, ...change });
  }
  world.writer.add(grants, {
    id,
    officeId,
    enterpriseId,
    status: plan.status,
    ground: plan.ground,
    basisDocument: `津滨人社〔${yearOf(validFrom)}〕样本${n + 1}号`,
    validFrom,
    validTo: addDays(today, plan.to),
    liaisonId: one.id,
    deputyId: other?.id ?? null,
    proposedBy: one.id,
    proposedAt: new Date(proposedAt),
    decidedBy: isOpen ? null : manager.id,
    decidedAt: isOpen ? null : new Date(lastDecision),
    decisionReason,
    version: 1 + (isOpen ? 0 : 1) + (revokedOn === null ? 0 : 1),
    updatedAt: new Date(isOpen ? proposedAt : lastDecision),
  });
  const status = plan.status === 'revoked' ? 'approved' : plan.status;
  const terms = { id, status, validFrom, validTo: addDays(today, plan.to) };
  return { ...terms, liaisonId: one.id, ground: plan.ground, revokedOn };
}
