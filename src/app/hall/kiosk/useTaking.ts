import { useRef, useState } from 'react';
import { newKey } from '../../providers/newKey.ts';
import type { HallClient, Refusal } from '../hallClient.ts';
import type { HallLanguage } from '../texts.ts';
import { pressUntilAnswered } from './press.ts';
import type { TakenNumber } from './slip.ts';

export type Taking =
  | { state: 'idle' }
  | { state: 'sending'; isRetrying: boolean }
  | { state: 'taken'; taken: TakenNumber }
  | { state: 'refused'; status: number; refusal: Refusal };

/** One press, one key, one number: whatever happens to the line meanwhile. */
export function useTaking(client: HallClient, language: HallLanguage, onSignedOut: () => void) {
  const [taking, setTaking] = useState<Taking>({ state: 'idle' });
  /** Counts up when the visitor goes: an answer that comes later is nobody's. */
  const visit = useRef(0);
  const isBusy = useRef(false);

  async function take(body: object): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    const mine = visit.current;
    const isGone = () => visit.current !== mine;
    const key = newKey();
    setTaking({ state: 'sending', isRetrying: false });
    const answer = await pressUntilAnswered<TakenNumber>({
      send: () => client.post<TakenNumber>('/tickets', body, language, key),
      onRetry: () => !isGone() && setTaking({ state: 'sending', isRetrying: true }),
      pause: ms => new Promise(resolve => setTimeout(resolve, ms)),
      isGivenUp: isGone,
    });
    if (isGone() || !answer) return;
    isBusy.current = false;
    if (answer.ok) setTaking({ state: 'taken', taken: answer.body });
    else if (answer.status === 401) onSignedOut();
    else setTaking({ state: 'refused', status: answer.status, refusal: answer.body });
  }

  function reset(): void {
    visit.current++;
    isBusy.current = false;
    setTaking({ state: 'idle' });
  }

  return { taking, take, reset };
}
