import {
  FamilyLeave,
  FamilyLink,
  FamilyRecord,
  JointCreate,
  JointMade,
  JointSettings,
} from '../../contract/jointCases.ts';
import { mountCommand } from '../http/command.ts';
import type { House } from '../http/rooms.ts';
import { mountPart } from '../settings/mountPart.ts';
import { leaveFamily, linkFamily } from './family.ts';
import { fileJointly } from './file.ts';
import { settleMatters } from './settle.ts';
import { registerJointTexts } from './texts.ts';

registerJointTexts();

/** Cases that belong together: 一件事 of one person, and the cases of a family. Each keeps its own clock. */
export function mountJointCases(house: House): void {
  mountPart(house, {
    path: '/joint-matters',
    key: 'joint',
    schema: JointSettings,
    read: 'case-rules.read',
    edit: 'case-rules.edit',
    summary: 'Which items are filed together (一件事)',
    settle: (wanted, before, at) => settleMatters(house, wanted, before, at),
  });
  mountCommand(
    house,
    {
      method: 'post',
      path: '/joint-cases',
      access: 'cases.create',
      summary: 'Take in a joint matter: one form, one set of materials, a case for each item; all or none',
      body: JointCreate,
      answers: { 201: JointMade },
    },
    command => fileJointly(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/cases/{id}/family',
      access: 'cases.create',
      summary: 'Link the cases of family members with this one',
      body: FamilyLink,
      answers: { 200: FamilyRecord },
    },
    command => linkFamily(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/cases/{id}/family/leave',
      access: 'cases.create',
      summary: 'Take this case out of its family',
      body: FamilyLeave,
      answers: { 200: FamilyRecord },
    },
    command => leaveFamily(house, command),
  );
}
