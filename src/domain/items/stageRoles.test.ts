import { expect, it } from 'vitest';
import { CATALOGUE } from './catalogue.ts';
import { ROLE_OF_OFFICE, stageRoleOf } from './stageRoles.ts';

it.each([
  ['综合服务岗', 'clerk'],
  ['区人社经办', 'reviewer'],
  ['区人社', 'reviewer'],
  ['人才中心', 'reviewer'],
  ['评价机构', 'reviewer'],
  ['评审组', 'reviewer'],
  ['区级负责人', 'approver'],
  ['公安', 'other-office'],
  ['联审窗口', 'other-office'],
  ['公寓运营单位', 'other-office'],
  ['谁也不认识', 'other-office'],
])('%s → %s', (who, role) => {
  expect(stageRoleOf(who)).toBe(role);
});

it('maps every office of the catalogue', () => {
  const offices = new Set(CATALOGUE.flatMap(item => item.stages.map(stage => stage.who)));
  expect([...offices].filter(who => !(who in ROLE_OF_OFFICE))).toEqual([]);
});
