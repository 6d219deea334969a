import { CaseProgress, ProgressQuery } from '../../contract/progress.ts';
import { typedQuery } from '../../domain/cases/progressLink.ts';
import { CLIENT_HEADER } from '../http/clientAddress.ts';
import { registerTexts } from '../http/language.ts';
import { mount } from '../http/mount.ts';
import { Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { readCaseProgress } from './read.ts';
import { caseThrottleOf } from './throttle.ts';

registerTexts({
  'no-such-case': [
    '没有找到这个办件。请核对回执上的办件号和六位查询码。',
    'There is no such case. Check the case number and the six-character query code on the receipt.',
  ],
});

/** The applicant's own question after a case: by number and code, without signing in. */
export function mountProgress(house: House): void {
  const throttle = caseThrottleOf(house);
  mount(
    house,
    {
      method: 'get',
      path: '/progress/case',
      access: 'public',
      summary: 'How a case stands, by its number and query code; throttled',
      query: ProgressQuery,
      answers: { 200: CaseProgress },
    },
    async ({ c, query, now }) => {
      const typed = typedQuery(query.number, query.code);
      const number = typed?.number ?? query.number.trim().toUpperCase();
      const client = c.req.header(CLIENT_HEADER) ?? '';
      throttle.admit(number, client, now);
      try {
        if (!typed) throw new Problem(404, 'no-such-case');
        const body = await readCaseProgress(house, typed.number, typed.code);
        throttle.countRight(number, now);
        return c.json(body);
      } catch (error) {
        if (error instanceof Problem && error.status === 404) throttle.countWrong(number, client, now);
        throw error;
      }
    },
  );
}
