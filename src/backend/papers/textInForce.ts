import { PaperTextInForce } from '../../contract/papers.ts';
import { mount } from '../http/mount.ts';
import type { House } from '../http/rooms.ts';
import { getOffice } from '../office/settings.ts';
import { findTemplate } from './content.ts';
import { kindOf } from './templates.ts';

/** The text that a paper would be made of now: whoever writes one sees it before it is issued. */
export function mountTextInForce(house: House): void {
  const { db } = house.deps;
  mount(
    house,
    {
      method: 'get',
      path: '/paper-texts/{kind}',
      access: 'papers.read',
      summary: 'The text in force of one kind of paper, for its preview',
      answers: { 200: PaperTextInForce },
    },
    async ({ c, actor, params }) => {
      const kind = kindOf(params.kind);
      const { version, body } = await findTemplate(db, actor.officeId, kind);
      const { zh: office } = await getOffice(db, actor.officeId);
      return c.json({ kind, version, body, office });
    },
  );
}
