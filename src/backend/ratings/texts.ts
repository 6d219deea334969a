import { registerTexts } from '../http/language.ts';

export const registerRatingTexts = (): void =>
  registerTexts({
    grade: ['请从五个等级中选一个', 'Choose one of the five grades'],
    'unknown-reason': ['所选原因不属于这个等级', 'A reason ticked does not belong to this grade'],
    'reason-needed': [
      '请选择或写明不满意的原因，便于我们改进',
      'Please tick or write what was wrong, so that it can be put right',
    ],
    'rated-already': ['这次服务已经评价过了，谢谢。', 'This has been rated already. Thank you.'],
    'not-rateable': [
      '现在不能评价：办理结束后，在窗口评价器上两分钟内、或凭小票当天内可以评价。',
      'This cannot be rated now. After a visit has ended: at the window’s pad within two minutes, or by the slip on the same day.',
    ],
    'no-such-case-code': [
      '没有找到这个办件。请核对回执上的办件号和查询码。',
      'There is no such case. Check its number and query code on the receipt.',
    ],
    'rating-code': [
      '代码以等级数字 1-5 开头，后面是数字或小写字母',
      'A code begins with its grade, 1 to 5, then digits or small letters',
    ],
    'rated-handles': ['被评价的人不能处理这条差评', 'Whoever was rated cannot handle it'],
    'own-rating': [
      '这条差评评价的是您本人，不能由您处理；有异议可以申诉。',
      'This rating is about you: somebody else handles it. You may appeal against it.',
    ],
    'follow-up-not-assigned': [
      '这条差评没有交给您办理，请由承办人或窗口负责人处理。',
      'It is not assigned to you. Its handler or the head of the window acts on it.',
    ],
    'own-appeal': ['申诉须由另一人裁定。', 'An appeal is decided by somebody else than who made it.'],
    'appealed-before': [
      '已经申诉过一次，不能再次申诉。',
      'There has been an appeal already; there is one only.',
    ],
    'unknown-result': ['请从列表中选择结果', 'Choose a result from the list'],
    'unknown-staff': ['没有这位工作人员，或已停用', 'There is no such person, or the account is disabled'],
    'notice.bad-rating': [
      '收到一条差评，请在 {contactBy} 前安排联系。',
      'A bad rating came in. See that contact is made by {contactBy}.',
    ],
    'notice.follow-up-assigned': [
      '一条差评交给您办理，整改期限 {fixBy}。',
      'A bad rating was given to you, to be put right by {fixBy}.',
    ],
  });
