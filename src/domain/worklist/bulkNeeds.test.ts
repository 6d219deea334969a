import { describe, expect, it } from 'vitest';
import { bulkActions, bulkNeeds } from './bulkNeeds.ts';

describe('one action on many', () => {
  it.each([
    ['pass', ['reviewer'], { opinion: 'optional', paperNumber: 'optional', overdueCause: 'optional' }],
    ['approve', ['approver'], { opinion: 'optional' }],
    ['request-correction', ['clerk'], { reason: 'required' }],
    ['reject', ['approver'], { reason: 'required' }],
    ['release', ['clerk'], { reason: 'required' }],
    ['assign', ['manager'], { assigneeId: 'required', reason: 'optional' }],
    ['claim', ['reviewer'], {}],
  ] as const)('%s by %s asks for %o', (action, roles, needs) => {
    expect(bulkNeeds(action, [...roles])).toMatchObject(needs);
    expect(bulkNeeds(action, [...roles])).not.toHaveProperty('materials');
  });

  it.each([
    ['reviewer', ['claim', 'release', 'pass', 'send-back', 'pause'], ['assign', 'approve', 'void']],
    ['manager', ['assign', 'release', 'return', 'void'], ['claim', 'pass']],
    ['supervisor', [], ['claim', 'assign', 'release', 'pass']],
  ] as const)('a %s is offered', (role, offered, kept) => {
    const actions = bulkActions([role]);
    expect(actions).toEqual(expect.arrayContaining([...offered]));
    for (const action of kept) expect(actions).not.toContain(action);
  });
});
