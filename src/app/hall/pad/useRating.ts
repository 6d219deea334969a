import { useRef, useState } from 'react';
import { newKey } from '../../providers/newKey.ts';
import type { HallClient } from '../hallClient.ts';
import { pressUntilAnswered } from '../kiosk/press.ts';
import type { HallLanguage } from '../texts.ts';
import type { RatingBody } from './ReasonStep.tsx';

export type Rating =
  | { state: 'idle' }
  | { state: 'sending'; isRetrying: boolean }
  | { state: 'given'; isBad: boolean }
  | { state: 'refused'; message: string | undefined };

/** One press, one key, one rating, however often the line breaks. `path` and `subject` say what is rated. */
export function useRating(client: HallClient, language: HallLanguage, path: string) {
  const [rating, setRating] = useState<Rating>({ state: 'idle' });
  const turn = useRef(0);

  async function give(subject: object, body: RatingBody): Promise<void> {
    if (rating.state === 'sending') return;
    const mine = ++turn.current;
    const key = newKey();
    setRating({ state: 'sending', isRetrying: false });
    const answer = await pressUntilAnswered({
      send: () => client.post<object>(path, { ...subject, ...body }, language, key),
      onRetry: () => turn.current === mine && setRating({ state: 'sending', isRetrying: true }),
      pause: ms => new Promise(resolve => setTimeout(resolve, ms)),
      isGivenUp: () => turn.current !== mine,
    });
    if (turn.current !== mine || !answer) return;
    if (answer.ok) setRating({ state: 'given', isBad: body.grade <= 2 });
    else setRating({ state: 'refused', message: answer.body.message });
  }

  function reset(): void {
    turn.current++;
    setRating({ state: 'idle' });
  }

  return { rating, give, reset };
}
