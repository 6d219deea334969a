import { expect, it } from 'vitest';
import type { Role } from '../../../domain/staff/roles.ts';
import { queuesOf } from './caseQueues.ts';

it.each([
  [['approver'], [{ mine: true }]],
  [['clerk', 'reviewer'], [{ mine: true }]],
  [['liaison'], [{ liaisonId: 'me', open: true }]],
  [
    ['reviewer', 'supervisor'],
    [{ mine: true }, { lamp: ['yellow', 'red'] }],
  ],
  [['auditor'], []],
  [['admin'], []],
] as [Role[], object[]][])('%j', (roles, filters) => {
  expect(queuesOf(roles, 'me').map(queue => queue.filter)).toEqual(filters);
});
