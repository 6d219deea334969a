import type { KeptMaterial } from '../../backend/cases/rows.ts';
import { dayOf, type Instant } from '../../domain/calendar/day.ts';
import { caseNumber, queryCode } from '../../domain/cases/numbering.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import type { Entitlement } from '../hall/entitlements.ts';
import type { Visitor } from '../people/applicants.ts';
import type { Sequences } from '../sequences.ts';
import type { SampleStaff, World } from '../world.ts';
import { act, receive } from './act.ts';
import { answer, layOut } from './answers.ts';
import type { CaseColumns, CaseFile } from './caseFile.ts';
import { drawFortune } from './fortune.ts';
import { comeBack, correctionUntil, walkOn } from './journey.ts';
import { getItem } from './shares.ts';
import { play, type Script } from './showcase.ts';

/** A visitor at the counter who wants to file. */
export interface Filing {
  itemCode: string;
  lane: Lane;
  channel: string;
  visitor: Pick<Visitor, 'applicantId' | 'name'>;
  client: Entitlement | null;
  ticketId: string | null;
  clerk: SampleStaff;
  receivedAt: Instant;
  /** When the clerk is done with the papers; still in front of the visitor. */
  handledAt: Instant;
  progress: number;
  /** Stops where it says, instead of going its own way. */
  script?: Script;
  /** What it belongs together with. */
  together?: { jointId: string; jointCode: string } | { familyId: string };
  /** Of a list: its agent, and the list. */
  besides?: Pick<CaseColumns, 'listFilingId' | 'agent'>;
  /** What becomes of the papers on the counter before the case is filed. */
  materials?: (laid: KeptMaterial[]) => KeptMaterial[];
}

/** Files the case and lets it go its way up to now. Call it in the order in which cases were received. */
export function fileCase(world: World, sequences: Sequences, filing: Filing): CaseFile {
  const { random } = world;
  const item = getItem(filing.itemCode);
  const { receivedAt, handledAt, clerk, client } = filing;
  const isGreen = client?.grantId != null;
  const about = { isGreen, isInstant: item.kind.value === 'instant', progress: filing.progress };
  const fortune = drawFortune(random, about);
  const answers = answer(random, item);
  const { isIncomplete = false, isDeferred = false } = filing.script ?? fortune;
  const papers = layOut(random, item, answers, { isIncomplete, isDeferred });
  const materials = filing.materials?.(papers.materials) ?? papers.materials;
  const day = dayOf(receivedAt);
  const sequence = sequences.next('case', `${item.code}-${day}`);
  const row = {
    id: world.idAt(receivedAt),
    officeId: world.officeId,
    number: caseNumber(item.code, day, sequence),
    queryCode: queryCode(random.next),
    itemCode: item.code,
    itemVersion: world.versionAt(item.code, receivedAt),
    kind: item.kind.value,
    variant: answers.variant ?? null,
    status: 'received',
    whoseMove: 'window',
    lane: filing.lane,
    channel: filing.channel,
    applicantId: filing.visitor.applicantId,
    applicantName: filing.visitor.name,
    enterpriseId: client?.clientId ?? null,
    grantId: client?.grantId ?? null,
    liaisonId: client?.liaisonId ?? null,
    ticketId: filing.ticketId,
    ...filing.together,
    ...filing.besides,
    circumstances: answers.circumstances,
    materials,
    receivedBy: clerk.id,
    receivedAt: new Date(receivedAt),
    reviewedBy: [],
    committedDays: item.committedDays.value,
    legalDays: item.legalDays.value,
    updatedAt: new Date(receivedAt),
  };
  const file = receive(world, item, row, answers, materials);
  if (filing.script) {
    // Shown, also in a large office.
    file.isLean = false;
    play(world, file, filing.script);
    return file;
  }
  if (handledAt > world.now) return file;
  if (fortune.isRefused) {
    act(world, file, 'refuse', clerk, handledAt, { reason: '不属于本窗口受理范围' });
    return file;
  }
  if (papers.missing.length > 0) {
    const reason = `请于${correctionUntil(handledAt)}前一次性补齐所列材料`;
    act(world, file, 'request-correction', clerk, handledAt, { materials: papers.missing, reason });
    if (!comeBack(world, file, fortune, papers.missing)) return file;
  } else {
    act(world, file, 'accept', clerk, handledAt);
  }
  walkOn(world, file, fortune);
  return file;
}
