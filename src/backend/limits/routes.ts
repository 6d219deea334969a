import { LimitAnswer, LimitPreview } from '../../contract/limits.ts';
import { MissingYearError } from '../../domain/calendar/calendar.ts';
import { computeLimit } from '../../domain/limits/dueDate.ts';
import { mount } from '../http/mount.ts';
import { Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';

/** `POST /limits/preview`: the due date and every day on the way to it. */
export function mountLimits(house: House): void {
  mount(
    house,
    {
      method: 'post',
      path: '/limits/preview',
      access: 'limits.preview',
      summary: 'The due date of a limit, with its ledger',
      body: LimitPreview,
      answers: { 200: LimitAnswer },
    },
    async ({ c, actor, body }) => {
      const { calendar } = await house.rules.recent(actor.officeId);
      try {
        const { dueOn, ledger } = computeLimit(calendar, body);
        return c.json({ dueOn, ledger });
      } catch (error) {
        if (!(error instanceof MissingYearError)) throw error;
        throw new Problem(422, 'missing-year', { params: { year: error.year }, extra: { year: error.year } });
      }
    },
  );
}
