import { registerTexts } from '../http/language.ts';

/** Enters what this room says into the texts of the error bodies. */
export function registerWindowTexts(): void {
  registerTexts({
    'not-callable': [
      '{number} 号现在是“{status}”，不能叫号。',
      'Number {number} is “{status}” now and cannot be called.',
    ],
    'not-for-window': [
      '{number} 号不由本窗口办理，请转办后再叫。',
      'Number {number} is not for this window. Transfer it first.',
    ],
  });
}
