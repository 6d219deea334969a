import type { MonthReport } from '../../../contract/kpiReports.ts';
import { dayOf } from '../../../domain/calendar/day.ts';
import { INDICATORS } from '../../../domain/kpi/indicators.ts';
import { LANE_TEXTS, type Lane } from '../../../domain/queue/lanes.ts';
import { useT } from '../../i18n/useT.ts';
import { useApi } from '../../providers/OfficeContext.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useMinutes } from '../../shared/records/useMinutes.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import '../../shared/papers/paper.css';
import { useValueText } from '../valueText.ts';

/** The sections in the order in which a window reports: what came, the limits, the hall, green, quality, then what the figures are. */
const SECTIONS = ['cases', 'time', 'hall', 'quality'] as const;

/** A month's report on A4, black on white. */
export function ReportSheet({ report, title }: { report: MonthReport; title: string }) {
  const t = useT();
  const language = useLanguage();
  const { training } = useApi();
  const parts = [
    ...SECTIONS.map(section => ({
      key: section,
      head: t(`kpi.sections.${section}`),
      body: <Values key={section} report={report} section={section} />,
    })),
    { key: 'items', head: t('kpi.report.items'), body: <Items report={report} /> },
    { key: 'lanes', head: t('kpi.report.lanes'), body: <Lanes report={report} /> },
    { key: 'green', head: t('kpi.tabs.green'), body: <Green report={report} /> },
    { key: 'definitions', head: t('kpi.report.definitions'), body: <Definitions report={report} /> },
  ];
  return (
    <article className="paper-sheet" lang={language === 'zh' ? 'zh-CN' : 'en'} aria-label={title}>
      {training && (
        <div className="paper-training" aria-hidden>
          培　训
        </div>
      )}
      <h2>{title}</h2>
      <p className="is-remark">
        {t('kpi.report.head', { from: report.from, to: report.to, made: dayOf(Date.parse(report.madeAt)) })}
      </p>
      {parts.map(({ key, head, body }, n) => (
        <section key={key}>
          <h3>{t('kpi.report.section', { no: t(`kpi.report.no${(n + 1) as 1}`), head })}</h3>
          {body}
        </section>
      ))}
    </article>
  );
}

function Values({ report, section }: { report: MonthReport; section: (typeof SECTIONS)[number] }) {
  const t = useT();
  const local = useLocalText();
  const text = useValueText();
  const lines = INDICATORS.filter(
    each => each.section === section && report.values.some(value => value.code === each.code),
  );
  const of = (values: MonthReport['values'], code: string) =>
    values.find(each => each.code === code)?.value ?? null;
  return (
    <table>
      <thead>
        <tr>
          <th>{t('kpi.indicatorColumns.name')}</th>
          <th>{t('kpi.report.thisMonth')}</th>
          <th>{t('kpi.report.previous')}</th>
          <th>{t('kpi.report.yearBefore')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ code, unit, ...indicator }) => (
          <tr key={code}>
            <td>{local(indicator)}</td>
            {[report.values, report.previous, report.yearBefore].map((values, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never change places
              <td key={n} style={{ textAlign: 'right' }}>
                {text(of(values, code), unit)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Items({ report }: { report: MonthReport }) {
  const t = useT();
  const local = useLocalText();
  const minutes = useMinutes();
  const heads = [
    ...[t('kpi.columns.item'), t('kpi.figureNames.received'), t('kpi.figureNames.accepted')],
    ...[t('kpi.figureNames.closed'), t('kpi.figureNames.late'), t('kpi.columns.p50'), t('kpi.columns.p90')],
  ];
  return (
    <Sheet
      heads={heads}
      rows={report.items.map(({ code, name, row }) => [
        ...[code, local(name), String(row.figures.received ?? 0), String(row.figures.accepted ?? 0)],
        ...[
          String(row.figures.closed ?? 0),
          String(row.figures.late ?? 0),
          minutes(row.p50),
          minutes(row.p90),
        ],
      ])}
    />
  );
}

function Lanes({ report }: { report: MonthReport }) {
  const t = useT();
  const local = useLocalText();
  const text = useValueText();
  const wait = (seconds: number | null) => text(seconds === null ? null : seconds / 60, 'minutes');
  return (
    <Sheet
      heads={[
        ...[t('kpi.lane'), t('kpi.figureNames.taken'), t('kpi.figureNames.missed')],
        ...[t('kpi.report.waitP50'), t('kpi.report.waitP90'), t('kpi.report.waitMax')],
      ]}
      rows={report.lanes.map(({ keys, figures, p50, p90, max }) => [
        keys.lane ?? '',
        local(LANE_TEXTS[keys.lane as Lane]) || (keys.lane ?? ''),
        ...[String(figures.taken ?? 0), String(figures.missed ?? 0), wait(p50), wait(p90), wait(max)],
      ])}
    />
  );
}

function Green({ report: { green } }: { report: MonthReport }) {
  const t = useT();
  const minutes = useMinutes();
  const whole = (value: number | null) => minutes(value === null ? null : Math.round(value));
  return (
    <>
      <Sheet
        heads={['', t('kpi.columns.count'), t('kpi.columns.p50'), t('kpi.columns.p90')]}
        rows={(['green', 'sameMix', 'ordinary'] as const).map(side => [
          ...[side, t(`kpi.green.${side}`), String(green[side].count)],
          ...[whole(green[side].p50), whole(green[side].p90)],
        ])}
      />
      <p className="is-remark">{t('kpi.green.note')}</p>
    </>
  );
}

function Definitions({ report }: { report: MonthReport }) {
  const t = useT();
  const local = useLocalText();
  const shown = INDICATORS.filter(
    ({ code, section }) => section !== 'history' && report.values.some(value => value.code === code),
  );
  return shown.map(indicator => (
    <p key={indicator.code} className="is-remark">
      <b>{local(indicator)}</b>　{t('kpi.numerator')}：{local(indicator.numerator)}；{t('kpi.denominator')}：
      {local(indicator.denominator)}；{t('kpi.leftOut')}：{local(indicator.leftOut)}
    </p>
  ));
}

/** Rows whose first cell is their key, the second their name. */
function Sheet({ heads, rows }: { heads: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <table>
      <thead>
        <tr>
          {heads.map(head => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, name, ...cells]) => (
          <tr key={key}>
            <td>{name}</td>
            {cells.map((cell, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
              <td key={n} style={{ textAlign: 'right' }}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
