import {
  FamilyLeave,
  FamilyLink,
  FamilyRecord,
  JointCreate,
  JointMade,
  JointSettings,
} from '../../contract/jointCases.ts';
import { mountCommand } from '../http/command.ts';
import { registerTexts } from '../http/language.ts';
import type { House } from '../http/rooms.ts';
import { mountPart } from '../settings/mountPart.ts';
import { leaveFamily, linkFamily } from './family.ts';
import { fileJointly } from './file.ts';

registerTexts({
  'joint-two': ['一件事至少要有两个事项', 'A joint matter has two items or more'],
  'joint-foreign': ['该事项不在这个一件事里', 'This item does not belong to the joint matter'],
  'family-unknown': ['没有这个编号的办件', 'No case has this number'],
  'family-void': ['该办件已作废', 'This case is void'],
  'family-same-person': [
    '该办件与本件是同一申请人，不是家属的办件',
    'This case is of the same person, not of a family member',
  ],
});

/** Cases that belong together: 一件事 of one person, and the cases of a family. Each keeps its own clock. */
export function mountJointCases(house: House): void {
  mountPart(house, {
    path: '/joint-matters',
    key: 'joint',
    schema: JointSettings,
    read: 'case-rules.read',
    edit: 'case-rules.edit',
    summary: 'Which items are filed together (一件事)',
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
