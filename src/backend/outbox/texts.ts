import { registerTexts } from '../http/language.ts';

/** Why a message did not arrive, one line a code. */
const ERRORS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'no-phone': ['申请人没有留电话；补登后点“重试”', 'The applicant left no phone; enter it, then retry'],
  unreachable: ['连不上接收方', 'The receiver cannot be reached'],
  timeout: ['接收方没有按时答复', 'The receiver did not answer in time'],
  redirect: ['接收方要求转到别的地址，已拒绝', 'The receiver points to another address, which is refused'],
  'http-error': ['接收方答复 {status}', 'The receiver answered {status}'],
  unexpected: ['发送时出错，详情见服务器日志', 'Sending failed; see the server’s log'],
};

export function registerOutboxTexts(): void {
  registerTexts(Object.fromEntries(Object.entries(ERRORS).map(([code, pair]) => [`outbox.${code}`, pair])));
  registerTexts({
    'message-empty': ['请填写文字', 'Write a text'],
    'message-unknown-field': ['用了没有的字段', 'It names a field that there is not'],
    'message-open-bracket': ['括号没有成对', 'A bracket is not closed'],
    'message-without-number': [
      '必须写明办件号，且不能放在可省略的 [ ] 里',
      'It has to name the case’s number, outside of any [ ]',
    ],
    'message-handed-over': [
      '这条消息正在发送，稍后再试',
      'The message is being handed over just now; try again in a moment',
    ],
    'message-state': ['这条消息现在不能这样处理', 'This cannot be done to the message as it is now'],
  });
}
