import type { LocalText } from '../items/item.ts';
import type { MessageKind } from './kinds.ts';

/**
 * What the messages say. `{item} {number} {code} {due} {until} {materials} {reason}` come from the case; a sentence in
 * [square brackets] is left out when a field in it is empty.
 */
export const MESSAGE_TEXTS: Readonly<Record<MessageKind, LocalText>> = {
  received: {
    zh: '您的{item}申请材料已收到，办件号 {number}，查询码 {code}。凭办件号和查询码可随时查询进度，请勿告诉他人。',
    en: 'We have received your papers for {item}. Case {number}, query code {code}: use both to follow it, and tell nobody else.',
  },
  'precheck-passed': {
    zh: '您的{item}网上申请（{number}）预审已通过。请携带材料原件到窗口办理，或等待窗口直接受理。',
    en: 'Your online application for {item} ({number}) has passed the pre-check. Bring the originals to the window, or wait for it to be accepted.',
  },
  'correction-requested': {
    zh: '您的{item}（{number}）需要补正[：{materials}][。{reason}]。以上为一次性告知，补齐后请交到窗口或在网上提交。',
    en: 'Your {item} ({number}) needs a correction[: {materials}][. {reason}]. This list is complete; hand it in at the window or online.',
  },
  'correction-recorded': {
    zh: '您的{item}（{number}）补正材料已收到，我们会尽快告知是否受理。',
    en: 'We have received what was missing for your {item} ({number}) and will tell you soon whether it is accepted.',
  },
  accepted: {
    zh: '您的{item}（{number}）已受理[，承诺 {due} 前办结]。',
    en: 'Your {item} ({number}) is accepted[ and promised by {due}].',
  },
  refused: {
    zh: '您的{item}（{number}）不予受理[，原因：{reason}]。不予受理通知书可到窗口领取，内附救济途径。',
    en: 'Your {item} ({number}) is not accepted[: {reason}]. The notice, with your remedies, is at the window.',
  },
  'clock-stopped': {
    zh: '您的{item}（{number}）进入特别程序[（{stop}）]，所需时间不计入办理时限[，预计至 {until}]。',
    en: 'Your {item} ({number}) is in a special procedure[ ({stop})]; its time does not count[; expected to end {until}].',
  },
  'clock-resumed': {
    zh: '您的{item}（{number}）特别程序已结束，恢复计时[，承诺 {due} 前办结]。',
    en: 'The special procedure of your {item} ({number}) has ended[; it is promised by {due}].',
  },
  extended: {
    zh: '您的{item}（{number}）经批准延期[，新的办结日期为 {due}][，原因：{reason}]。',
    en: 'Your {item} ({number}) has been extended[ to {due}][: {reason}].',
  },
  rejected: {
    zh: '您的{item}（{number}）已作出不予办理的决定。决定书可到窗口领取，内附理由和救济途径。',
    en: 'Your {item} ({number}) has been rejected. The decision, with its reasons and your remedies, is at the window.',
  },
  ready: {
    zh: '您的{item}（{number}）已办结，可凭本人身份证件到窗口领取；选择邮寄的将为您寄出。',
    en: 'Your {item} ({number}) is done. Collect it at the window with your ID; if you chose the post, it will be sent.',
  },
  posted: {
    zh: '您的{item}（{number}）办理结果已寄出[，单号 {paper}]，请注意查收。',
    en: 'The result of your {item} ({number}) has been posted[, tracking number {paper}].',
  },
  returned: {
    zh: '您的{item}（{number}）已退件[，原因：{reason}]。补齐后可重新申请。',
    en: 'Your {item} ({number}) has been returned[: {reason}]. You may apply again.',
  },
  withdrawn: {
    zh: '您的{item}（{number}）已按您的申请撤回。',
    en: 'Your {item} ({number}) has been withdrawn as you asked.',
  },
  revoked: {
    zh: '您的{item}（{number}）的决定已依法撤销[，原因：{reason}]。决定书可到窗口领取，内附救济途径。',
    en: 'The decision on your {item} ({number}) has been revoked[: {reason}]. The paper, with your remedies, is at the window.',
  },
  reopened: {
    zh: '您的{item}（{number}）重新办理，原决定已撤回，承诺期限 {due}。',
    en: 'Your {item} ({number}) was reopened and its decision taken back. To be done by {due}.',
  },
};

/** The template with its fields filled in. An unknown field is empty. */
export function fillText(template: string, params: Readonly<Record<string, string>>): string {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const isWhole = (part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => (params[name ?? ''] ?? '') !== '');
  return fill(template.replace(/\[([^\]]*)\]/g, (_, part: string) => (isWhole(part) ? part : '')));
}
