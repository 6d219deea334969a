import { registerTexts } from '../http/language.ts';

/** What staff (notice) and applicants (message) are told. */
export function registerNoticeTexts(): void {
  registerTexts({
    'code-used': [
      '有办件用过被删的代码；代码要保留，文字可以改',
      'Cases name a code that was taken out: keep it; its words may change',
    ],
    'accepted-by-silence': [
      '期限内没有受理也没有告知，这个办件刚才已依法视为受理，请按受理后的状态办理。',
      'Nobody answered this case in time: by law it now counts as accepted. Go on from there.',
    ],
    'notice.silence-held': [
      '{number} 到 {day} 未受理、未告知，但有告知承诺未签署，系统没有代为受理，请尽快处理。',
      '{number} was not answered by {day}. A declaration on it is unsigned, so nothing was accepted for you: please see to it.',
    ],
    'notice.clock-doubtful': [
      '{day}：上一个工作日没有任何人办理的记录，服务器时间可能不对。今天有 {count} 件到期未答复，系统暂不按法定视为受理，请核对时间。',
      '{day}: nobody is on record as working on the last working day; the server’s clock may be wrong. {count} cases are past their day to notify and none is accepted by law today. Please check the clock.',
    ],
    'notice.accepted-by-silence': [
      '{number} 到 {day} 未受理、未告知，依法自收件之日起视为受理。',
      '{number} was neither accepted nor answered by {day}: by law it counts as accepted from its receipt.',
    ],
    'notice.correction-overdue': [
      '{number} 的补正材料应于 {day} 前交，至今未交，建议退件，请确认。',
      '{number}: the correction was due {day} and has not come. Returning it is proposed; please decide.',
    ],
    'notice.deferral-overdue': [
      '{number} 的容缺材料承诺 {day} 前补交，至今未交，建议退件，请确认。',
      '{number}: deferred materials were promised by {day} and have not come. Returning it is proposed; please decide.',
    ],
    'notice.second-notice-asked': [
      '{name} 申请对 {number} 再次告知补正，请决定。',
      '{name} asks for a second correction notice on {number}; please decide.',
    ],
    'notice.second-notice-allowed': [
      '{name} 已同意对 {number} 再次告知补正。',
      '{name} has allowed a second correction notice on {number}.',
    ],
    'notice.extension-asked': [
      '{name} 申请对 {number} 延期 {days} 个工作日，请在期限届满前决定。',
      '{name} asks to extend {number} by {days} working days; please decide before the limit is over.',
    ],
    'notice.extension-allowed': [
      '{name} 已同意 {number} 延期 {days} 个工作日。',
      '{name} has extended {number} by {days} working days.',
    ],
    'notice.extension-declined': [
      '{name} 不同意 {number} 延期，请按原期限办理。',
      '{name} has declined to extend {number}: the limit stays.',
    ],
    'notice.declaration-false': [
      '{number} 的告知承诺经核查不实，请决定退件或撤销。',
      'A declaration on {number} was found false; please decide whether to return or revoke.',
    ],
    'message.accepted-by-silence': [
      '您的申请 {number} 已依法视为受理。',
      'Your application {number} counts as accepted by law.',
    ],
    'message.correction-reminder': [
      '您的申请 {number} 还差补正材料，请于 {day} 前提交。',
      'Corrections for your application {number} are due by {day}.',
    ],
    'message.deferral-reminder': [
      '您承诺补交的材料（办件 {number}）请于 {day} 前提交。',
      'The materials that you promised for {number} are due by {day}.',
    ],
  });
}
