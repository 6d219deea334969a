import { registerTexts } from '../http/language.ts';

/** Why a case cannot be held by somebody, and what the bell says of it. */
export function registerWorklistTexts(): void {
  registerTexts({
    'assign-role': [
      '本环节不由这个岗位办理，不能分派给此人',
      'The present stage is not of this person’s role: it cannot be theirs',
    ],
    'assign-same-person': [
      '受理或审核过本件的人不能作决定',
      'Whoever accepted or reviewed this case may not decide it',
    ],
    'assign-item': ['此人不办理这个事项', 'This person does not work this item'],
    'assign-department': ['本环节由另一部门办理', 'Another department works this stage'],
    'assign-closed': ['办件已经办结，不再分派', 'The case is closed: it is nobody’s any more'],
    'assign-taken': ['本环节已由他人领取', 'Somebody else holds this stage'],
    'assign-nobody': ['办件没有分派给任何人', 'Nobody holds the case'],
    'assign-not-holder': [
      '只有持有人或窗口负责人可以退回待领',
      'Only the holder or the manager gives it back',
    ],
    'assign-manager': ['只有窗口负责人可以分派', 'Only the manager assigns'],
    'assign-unknown-person': [
      '没有这个人，或账号已停用',
      'Nobody of this name works here, or the account is disabled',
    ],
    'assign-away': [
      '此人离岗，代理人不能办理本环节，请另选一人',
      'This person is away and their deputy cannot work this stage: choose somebody else',
    ],
    'bulk-not-found': ['没有这个办件', 'There is no such case'],
    'notice.case-assigned': [
      '办件 {number} 已分派给您（{item}）。',
      'Case {number} is assigned to you ({item}).',
    ],
    'notice.case-taken-back': [
      '办件 {number} 已由窗口负责人收回：{reason}',
      'The manager has taken back case {number}: {reason}',
    ],
  });
}
