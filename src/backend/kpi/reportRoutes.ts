import { z } from 'zod';
import { KpiView, KpiViewCreate, MonthReport, MonthReportLine } from '../../contract/kpiReports.ts';
import { FormulaChange, FormulaRecord, Scores } from '../../contract/scores.ts';
import { mountCommand } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import { notFound } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { listReports, makeDueReports, readReport } from './reports.ts';
import { changeFormula, readScores } from './scores.ts';
import { createView, listViews, removeView } from './views.ts';

/** Reports of months as they were, and named views of the page of figures. */
export function mountReports(house: House): void {
  const { db } = house.deps;
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/reports',
      access: 'kpi.read',
      summary: 'The months whose report was made',
      answers: { 200: z.array(MonthReportLine) },
    },
    async ({ c, actor }) => {
      await makeDueReports(house, actor.officeId);
      return c.json(await listReports(db, actor.officeId));
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/reports/{month}',
      access: 'kpi.read',
      summary: 'A month’s report as it was made',
      answers: { 200: MonthReport },
    },
    async ({ c, actor, params }) => {
      const report = await readReport(db, actor.officeId, params.month ?? '');
      if (!report) throw notFound();
      return c.json(report);
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/scores',
      access: 'kpi.read',
      summary: 'The scores of the months whose report was made, and every version of the formula',
      answers: { 200: Scores },
    },
    async ({ c, actor }) => c.json(await readScores(db, actor.officeId)),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/kpi/score-formulas',
      access: 'scores.edit',
      summary: 'Change the formula of the score; months that are over keep theirs',
      body: FormulaChange,
      answers: { 201: FormulaRecord },
    },
    command => changeFormula(house, command),
  );
  mount(
    house,
    {
      method: 'get',
      path: '/kpi/views',
      access: 'kpi.read',
      summary: 'Named views of the page of figures: one’s own and those that are shared',
      answers: { 200: z.array(KpiView) },
    },
    async ({ c, actor }) => c.json(await listViews(db, actor)),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/kpi/views',
      access: 'kpi.read',
      summary: 'Keep a view under a name',
      body: KpiViewCreate,
      answers: { 201: z.array(KpiView) },
    },
    command => createView(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/kpi/views/{id}/actions/remove',
      access: 'kpi.read',
      summary: 'Take a view of one’s own off the list',
      body: z.object({}),
      answers: { 200: z.array(KpiView) },
    },
    command => removeView(house, command),
  );
}
