import { MAX_ARRIVALS, ReplayAnswer, ReplayRequest } from '../../contract/replays.ts';
import { mount } from '../http/mount.ts';
import { Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { replayPolicy } from './replayPolicy.ts';

const BODY_LIMIT = 16 * 1024 * 1024;

/** `POST /queue-replays`: a log of arrivals played through several calling policies. Nothing is stored. */
export function mountReplays(house: House): void {
  mount(
    house,
    {
      method: 'post',
      path: '/queue-replays',
      access: 'queue.replay',
      summary: 'What waits would have been under other calling policies',
      body: ReplayRequest,
      bodyLimit: BODY_LIMIT,
      answers: { 200: ReplayAnswer },
    },
    async ({ c, body, language }) => {
      const { arrivals, count } = body.arrivals;
      if (count > MAX_ARRIVALS) {
        const limit = language === 'zh' ? `${MAX_ARRIVALS} 条到达记录` : `${MAX_ARRIVALS} arrivals`;
        throw new Problem(413, 'too-large', { params: { limit } });
      }
      const answer: ReplayAnswer = [];
      for (const { name, itemPolicies, ...policy } of body.policies) {
        const { lanes, all } = await replayPolicy(house.deps, arrivals, body.windows, {
          policy,
          itemPolicies,
        });
        answer.push({ name, lanes: [...lanes], all });
      }
      return c.json(answer);
    },
  );
}
