import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { HousePolicy, NamedPolicy } from '../../../contract/policies.ts';
import { HousePolicy as HousePolicySchema } from '../../../contract/policies.ts';
import type { ReplayAnswer } from '../../../contract/replays.ts';
import { useT } from '../../i18n/useT.ts';
import { FigureCard } from '../FigureCard.tsx';
import { FigureTable } from '../FigureTable.tsx';
import { minutesText } from '../figures.ts';
import { FrontierChart, type Point } from './FrontierChart.tsx';
import { FRONTIER, frontierMinutes, pointOf } from './policySet.ts';
import { usePolicyName } from './usePolicyName.ts';

interface Props {
  answer: ReplayAnswer;
  policies: readonly NamedPolicy[];
  onAdopt(policy: HousePolicy): void;
}

/** Green against ordinary, one point a rule; the manager moves along the promise, and adopts where they stop. */
export function Frontier({ answer, policies, onAdopt }: Props) {
  const t = useT();
  const id = useId();
  const nameOf = usePolicyName();
  const [place, setPlace] = useState(() => FRONTIER.indexOf(5));
  const points = answer.flatMap((replayed): Point[] => {
    const point = pointOf(replayed);
    const promise = frontierMinutes(replayed);
    const { name, all } = replayed;
    return point ? [{ ...point, id: name, name: nameOf(name), promise, longest: all?.max ?? null }] : [];
  });
  const minutes = FRONTIER[place] ?? 5;
  const chosen = points.find(({ promise }) => promise === minutes);
  const policy = HousePolicySchema.safeParse(policies.find(({ name }) => name === chosen?.id)).data;
  const title = t('fairness.whatIf.frontier');
  if (!chosen) return <Typography>{t('fairness.whatIf.noGreen')}</Typography>;
  return (
    <>
      <FigureCard
        name={title}
        definition={t('fairness.whatIf.frontierText')}
        height="19rem"
        chart={<FrontierChart points={points} chosen={chosen} />}
        table={
          <FigureTable
            caption={title}
            rows={points}
            keyOf={point => point.id}
            columns={[
              { label: t('fairness.whatIf.policy'), cell: point => point.name },
              {
                label: t('fairness.whatIf.greenAxis'),
                isNumber: true,
                cell: point => minutesText(point.green),
              },
              {
                label: t('fairness.whatIf.ordinaryAxis'),
                isNumber: true,
                cell: point => minutesText(point.ordinary),
              },
              {
                label: t('fairness.whatIf.everyone'),
                isNumber: true,
                cell: point => minutesText(point.longest),
              },
            ]}
          />
        }
      />
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', flexWrap: 'wrap', px: 1 }}>
        <Box sx={{ width: '22rem' }}>
          <Typography id={id}>{t('fairness.whatIf.promise')}</Typography>
          <Slider
            aria-labelledby={id}
            value={place}
            onChange={(_, value) => setPlace(Number(value))}
            min={0}
            max={FRONTIER.length - 1}
            step={1}
            marks={FRONTIER.map((each, value) => ({ value, label: String(each) }))}
            getAriaValueText={value => String(FRONTIER[value])}
          />
        </Box>
        <Typography aria-live="polite" sx={{ flex: 1, minWidth: '20rem' }}>
          {t('fairness.whatIf.frontierPoint', {
            green: minutesText(chosen.green),
            ordinary: minutesText(chosen.ordinary),
            longest: minutesText(chosen.longest),
          })}
        </Typography>
        <Button variant="contained" disabled={!policy} onClick={() => policy && onAdopt(policy)}>
          {t('fairness.policy.adopt')} · {chosen.name}
        </Button>
      </Box>
    </>
  );
}
