import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { MonthScore, Scores } from '../../../contract/scores.ts';
import { useT } from '../../i18n/useT.ts';
import { PlainTable } from '../../shared/records/PlainTable.tsx';
import { Section } from '../../shared/Section.tsx';
import { useRead } from '../../shared/useRead.ts';
import { useCan } from '../../shared/useStaff.ts';
import { useValueText } from '../valueText.ts';
import { FormulaDialog } from './FormulaDialog.tsx';
import { useScoreWords } from './useScoreWords.ts';

const pointsText = (value: number | null): string => (value === null ? '—' : value.toFixed(1));

/** 月度评分: each month by the formula that held, part by part; the formula, for those who may change it. */
export function ScoreSection() {
  const t = useT();
  const can = useCan();
  const [isChanging, setChanging] = useState(false);
  const [chosen, setChosen] = useState('');
  const { data } = useRead<Scores>('kpi-scores', 'kpi/scores');
  const month = data?.months.find(each => each.month === chosen) ?? data?.months[0];
  const [formula] = data?.formulas ?? [];
  if (!data || !month || !formula) return null;
  return (
    <Section
      title={t('kpi.score.title')}
      beside={
        can('scores.edit') && (
          <Button size="small" variant="outlined" onClick={() => setChanging(true)}>
            {t('kpi.score.change')}
          </Button>
        )
      }
    >
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('kpi.score.intro')}</Box>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', mb: 1.5 }}>
        <TextField
          select
          size="small"
          label={t('kpi.report.month')}
          value={month.month}
          onChange={event => setChosen(event.target.value)}
          sx={{ minWidth: '9rem' }}
        >
          {data.months.map(each => (
            <MenuItem key={each.month} value={each.month}>
              {each.month} · {pointsText(each.score)}
            </MenuItem>
          ))}
        </TextField>
        <Box component="span" sx={{ fontSize: '1.6rem', fontWeight: 700 }}>
          {pointsText(month.score)}
        </Box>
        <span>
          {month.formulaVersion === 0
            ? t('kpi.score.delivered')
            : t('kpi.score.version', { version: month.formulaVersion })}
        </span>
      </Box>
      <Parts month={month} />
      {isChanging && <FormulaDialog formula={formula} onClose={() => setChanging(false)} />}
    </Section>
  );
}

function Parts({ month }: { month: MonthScore }) {
  const t = useT();
  const { nameOf, unitOf } = useScoreWords();
  const valueText = useValueText();
  return (
    <PlainTable
      label={t('kpi.score.parts', { month: month.month })}
      heads={[
        t('kpi.score.indicator'),
        t('kpi.score.value'),
        t('kpi.score.outOf'),
        t('kpi.score.none'),
        t('kpi.score.full'),
        t('kpi.score.weight'),
        t('kpi.score.points'),
      ]}
      wrapping={[0]}
      rows={month.parts}
      keyOf={({ code }) => code}
      cells={({ code, value, outOf, none, full, weight, points }) => [
        nameOf(code),
        valueText(value, unitOf(code)),
        outOf,
        valueText(none, unitOf(code)),
        valueText(full, unitOf(code)),
        weight,
        points === null ? t('kpi.score.notMeasured') : pointsText(points),
      ]}
    />
  );
}
