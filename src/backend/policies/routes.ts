import { PolicyChange, PolicyRecord } from '../../contract/policies.ts';
import { mountCommand, versionSeen } from '../http/command.ts';
import { mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { changePolicy } from './change.ts';
import { policySpec } from './spec.ts';
import { registerPolicyTexts } from './texts.ts';

/** The calling policies: every version with who, when and why; a change is a new version. */
export function mountPolicies(house: House): void {
  registerPolicyTexts();
  mountReads(house, policySpec(house));
  mountCommand(
    house,
    {
      method: 'post',
      path: '/policies',
      access: 'policies.edit',
      summary: 'Change the calling policy of the hall or of an item; windows call by it at once',
      body: PolicyChange,
      answers: { 201: PolicyRecord },
    },
    async ask => {
      const { tx, actor, now, body } = ask;
      const changed = await changePolicy(house.deps, tx, { actor, now, body, seen: versionSeen(ask) });
      return { status: 201, body: changed };
    },
  );
}
