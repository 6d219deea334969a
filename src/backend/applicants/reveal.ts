import type { z } from 'zod';
import type { Reveal } from '../../contract/people.ts';
import { recordEvent } from '../events/record.ts';
import type { Ask } from '../http/mount.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import type { Vault } from '../http/vault.ts';
import { lockApplicant } from './edit.ts';
import type { ApplicantRow } from './present.ts';

type Field = z.infer<typeof Reveal>['field'];

const VALUES: Readonly<Record<Field, (vault: Vault, row: ApplicantRow) => string>> = {
  name: (_vault, row) => row.name,
  idNumber: (vault, row) => vault.open(row.idNumberSealed),
  phone: (vault, row) => (row.phoneSealed === null ? '' : vault.open(row.phoneSealed)),
};

/**
 * The full value, for a reason that stays in the log. Not a command with a kept answer: the value must not lie
 * readable among the kept answers, and a second press is a second look. @throws Problem 404.
 */
export async function revealField(
  house: House,
  { actor, body, now, params }: Ask<RouteDefinition & { body: typeof Reveal }>,
): Promise<{ field: Field; value: string }> {
  const { deps, pump } = house;
  const value = await deps.db.transaction(async tx => {
    const row = await lockApplicant(tx, actor.officeId, params.id ?? '');
    await recordEvent(deps, tx, {
      officeId: actor.officeId,
      actorId: actor.id,
      action: 'reveal',
      subjectType: 'applicant',
      subjectId: row.id,
      reason: body.reason,
      data: { field: body.field },
      at: now,
    });
    return VALUES[body.field](deps.vault, row);
  });
  pump.wake();
  return { field: body.field, value };
}
