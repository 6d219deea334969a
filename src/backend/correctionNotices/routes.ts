import { z } from 'zod';
import { CASE_RULE_FIELDS, CaseRulesEdit, CaseRulesRecord, NoticeFigures } from '../../contract/caseRules.ts';
import { checkVersion, mountCommand, versionSeen } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import { invalid } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { readPeriod } from '../kpi/period.ts';
import { getOffice, type Office } from '../office/settings.ts';
import { getOfficeForUpdate, saveSettings } from '../settings/save.ts';
import { keepNotices } from './due.ts';
import { readNoticeFigures } from './figures.ts';
import { registerNoticeTexts } from './texts.ts';
import { listsLosingCodes } from './usedCodes.ts';

registerNoticeTexts();

const presentRules = ({ settings, version }: Office): CaseRulesRecord => ({ ...settings.caseRules, version });

const LISTS = CASE_RULE_FIELDS.filter(field => field.endsWith('Reasons'));

/** @throws Problem 422 for a code that is in a list twice. */
function checkLists(rules: Readonly<Record<string, unknown>>): void {
  const twice = LISTS.filter(field => {
    const codes = (rules[field] as { code: string }[]).map(({ code }) => code);
    return new Set(codes).size < codes.length;
  });
  if (twice.length > 0) throw invalid(Object.fromEntries(twice.map(field => [field, 'code-twice'])));
}

/** The office's own rules of notices and promises, what came of them, and the timer that keeps the limits. */
export function mountCorrectionNotices(house: House): void {
  const { deps } = house;
  mount(
    house,
    {
      method: 'get',
      path: '/case-rules',
      access: 'case-rules.read',
      summary: 'Reasons, limits and texts of notices and promises; none of it is law',
      answers: { 200: CaseRulesRecord },
    },
    async ({ c, actor }) => c.json(presentRules(await getOffice(deps.db, actor.officeId))),
  );
  mountCommand(
    house,
    {
      method: 'put',
      path: '/case-rules',
      access: 'case-rules.edit',
      summary: 'Change or confirm reasons, limits and texts of notices and promises',
      body: CaseRulesEdit,
      answers: { 200: CaseRulesRecord },
    },
    async ask => {
      const { tx, actor, body } = ask;
      const office = await getOfficeForUpdate(tx, actor.officeId);
      checkVersion(versionSeen(ask), office, presentRules(office));
      // What is not sent stays: parsed with its defaults, a part would bring the delivered lists back.
      const sent = JSON.parse(ask.bodyText) as Record<string, unknown>;
      const fields = [...CASE_RULE_FIELDS, 'confirmed' as const].filter(field => Object.hasOwn(sent, field));
      const part = Object.fromEntries(fields.map(field => [field, body[field]]));
      const caseRules = { ...office.settings.caseRules, ...part };
      checkLists(caseRules);
      const losing = await listsLosingCodes(tx, actor.officeId, office.settings.caseRules, caseRules);
      if (losing.length > 0) throw invalid(Object.fromEntries(losing.map(field => [field, 'code-used'])));
      const event = { subjectType: 'settings' as const, data: { fields } };
      return {
        status: 200,
        body: presentRules(await saveSettings(deps, tx, actor, office, { caseRules }, event)),
      };
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/correction-notices',
      access: 'kpi.read',
      summary: 'Cases received in a period: notified, notified twice, accepted by silence, deferred',
      query: z.object({
        from: z.string().max(10).optional().meta({ description: 'YYYY-MM-DD or YYYY-MM' }),
        to: z.string().max(10).optional().meta({ description: 'YYYY-MM-DD or YYYY-MM, included' }),
      }),
      answers: { 200: NoticeFigures },
    },
    async ({ c, actor, query, now }) =>
      c.json(await readNoticeFigures(deps.db, actor.officeId, readPeriod(query, now))),
  );
  house.onStop(keepNotices(house));
}
