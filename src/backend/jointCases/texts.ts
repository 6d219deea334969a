import { registerTexts } from '../http/language.ts';

/** The sentences of joint matters and families. */
export function registerJointTexts(): void {
  registerTexts({
    'joint-two': ['一件事至少要有两个事项', 'A joint matter has two items or more'],
    'joint-foreign': ['该事项不在这个一件事里', 'This item does not belong to the joint matter'],
    'joint-unknown': ['没有这个一件事', 'There is no such joint matter'],
    'joint-used': [
      '去掉的一件事已有办件，不能删除。可以改名称或事项。',
      'Cases were filed under the matter that is gone: it stays. Its name and items may change.',
    ],
    'unknown-item': ['没有这个事项', 'There is no such item'],
    'item-twice': ['同一事项重复', 'This item is there twice'],
    'family-unknown': ['没有这个编号的办件', 'No case has this number'],
    'family-void': ['该办件已作废', 'This case is void'],
    'family-same-person': [
      '同一申请人只能有一个办件在内，家属的办件才能关联',
      'Only one case of a person: cases of family members are linked',
    ],
    'family-too-many': [
      '一个家庭最多关联 {most} 个办件，请核对编号',
      'A family has at most {most} cases: check the numbers',
    ],
    'family-closed': [
      '本件已办结或已作废，不能再关联。请打开家属尚未办结的办件，在那里填本件编号 {number}。',
      'This case is closed or void and links no more. Open a case of the family that is not closed, and enter {number} there.',
    ],
  });
}
