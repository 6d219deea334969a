import { useEffect, useRef, useState } from 'react';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useCommand } from '../../shared/useCommand.ts';

/** The second step has to follow within this time, in ms. */
export const ARMED = 3000;
const RETRY = 2000;
const RETRIES = 15;
/** So long the menu says that it was delivered: whoever opens it later shows nobody. */
const SAID = 60_000;

export type Support = 'idle' | 'armed' | 'sent' | 'failed';

/**
 * The silent alarm: pressed twice, then sent, and sent again for half a minute when the answer does not come (the
 * same press, so it rings once). Whoever looks at the screen sees nothing of it; the menu says how it went.
 */
export function useSupport(window: WindowRecord) {
  const [state, setState] = useState<Support>('idle');
  const tries = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (ms: number, run: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(run, ms);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const command = useCommand<void, unknown>(
    (provider, _, press) => provider.act('windows', window.id, 'alarm', {}, press),
    {
      refresh: [],
      quiet: true,
      onSuccess: () => {
        setState('sent');
        later(SAID, () => setState('idle'));
      },
      onError: () => {
        setState('failed');
        tries.current += 1;
        if (tries.current < RETRIES) later(RETRY, () => void command.run());
      },
    },
  );
  const press = () => {
    if (state !== 'armed') {
      setState('armed');
      return later(ARMED, () => setState(before => (before === 'armed' ? 'idle' : before)));
    }
    clearTimeout(timer.current);
    tries.current = 0;
    setState('idle');
    void command.run();
  };
  return { state, press };
}
