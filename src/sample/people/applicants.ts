import { sealedId, sealedPhone } from '../../backend/applicants/sealed.ts';
import { applicants } from '../../backend/db/schema/people.ts';
import type { Vault } from '../../backend/http/vault.ts';
import type { Instant } from '../../domain/calendar/day.ts';
import type { BulkWriter } from '../bulk.ts';
import type { Random } from '../random.ts';
import { inventName } from './names.ts';
import { type Generation, sampleIdNumber, samplePhone } from './numbers.ts';

/** Someone who stands at the window. `applicantId` once the office has a file of them. */
export interface Visitor {
  applicantId: string;
  name: string;
  idNumberSealed: string;
  idNumberHash: string;
}

export interface Applicants {
  /** Someone new; the office gets their row now. */
  create(generation: Generation, at: Instant): Visitor;
  /** Someone who has been here, if there is anybody yet. */
  findKnown(generation: Generation): Visitor | undefined;
}

interface ApplicantWorld {
  officeId: string;
  random: Random;
  vault: Vault;
  writer: BulkWriter;
  idAt(instant: Instant): string;
}

/** Who came lately is remembered, so that memory stays flat however long the history. */
const REMEMBERED = 3_000;

/** Invented applicants with ID numbers that nobody has, sealed like everybody's. */
export function createApplicants(world: ApplicantWorld): Applicants {
  const { officeId, random, vault, writer, idAt } = world;
  const made = { graduate: 0, worker: 0 };
  const known: Record<Generation, Visitor[]> = { graduate: [], worker: [] };

  function remember(generation: Generation, visitor: Visitor): void {
    const list = known[generation];
    if (list.length < REMEMBERED) list.push(visitor);
    else list[made[generation] % REMEMBERED] = visitor;
  }

  return {
    create(generation, at) {
      const n = made[generation]++;
      const idNumber = sampleIdNumber(generation, n);
      const phone = samplePhone(made.graduate + made.worker);
      const name = inventName(random);
      const row = {
        id: idAt(at),
        officeId,
        ...name,
        idType: 'id-card',
        ...sealedId(vault, idNumber),
        ...sealedPhone(vault, phone),
        createdAt: new Date(at),
        updatedAt: new Date(at),
      };
      writer.add(applicants, row);
      const { idNumberSealed, idNumberHash } = row;
      const visitor = { applicantId: row.id, name: name.name, idNumberSealed, idNumberHash };
      remember(generation, visitor);
      return visitor;
    },
    findKnown: generation => (known[generation].length > 0 ? random.pick(known[generation]) : undefined),
  };
}
