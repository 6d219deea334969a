import Button from '@mui/material/Button';
import type { HousePolicy, NamedPolicy } from '../../../contract/policies.ts';
import { HousePolicy as HousePolicySchema } from '../../../contract/policies.ts';
import type { ReplayAnswer } from '../../../contract/replays.ts';
import { LANE_TEXTS, LANES } from '../../../domain/queue/lanes.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useTokens } from '../../theme/useTokens.ts';
import { Columns } from '../Columns.tsx';
import { FigureCard } from '../FigureCard.tsx';
import { type Column, FigureTable } from '../FigureTable.tsx';
import { laneColour, minutesText } from '../figures.ts';
import { frontierMinutes, laneFigure, type Replayed } from './policySet.ts';
import { usePolicyName } from './usePolicyName.ts';

interface Props {
  answer: ReplayAnswer;
  policies: readonly NamedPolicy[];
  onAdopt(policy: HousePolicy): void;
}

/** The rule behind a name where a hall may call by it. */
function findAdoptable(policies: readonly NamedPolicy[], name: string): HousePolicy | undefined {
  const found = policies.find(policy => policy.name === name);
  return name === 'in-force' ? undefined : HousePolicySchema.safeParse(found).data;
}

/** The waits of every compared rule: a chart of the 90th percentiles, and the table with everything. */
export function Results({ answer, policies, onAdopt }: Props) {
  const t = useT();
  const local = useLocalText();
  const tokens = useTokens();
  const nameOf = usePolicyName();
  const rows = answer.filter(each => frontierMinutes(each) === undefined);
  const lanes = LANES.filter(lane => rows.some(row => laneFigure(row, lane)));
  const waits = lanes.map(
    (lane): Column<Replayed> => ({
      label: t('fairness.whatIf.laneWaits', { lane: local(LANE_TEXTS[lane]) }),
      isNumber: true,
      cell: row => {
        const { p50, p90, max } = laneFigure(row, lane) ?? {};
        return [p50, p90, max].map(minutesText).join(' / ');
      },
    }),
  );
  const adopt: Column<Replayed> = {
    label: t('fairness.policy.adopt'),
    cell: row => {
      const policy = findAdoptable(policies, row.name);
      // Under strict priority an ordinary visitor may wait for ever: it is there to be compared with.
      if (!policy) return row.name === 'in-force' ? undefined : t('fairness.whatIf.onlyCompared');
      return (
        <Button
          size="small"
          aria-label={`${t('fairness.policy.adopt')} ${nameOf(row.name)}`}
          onClick={() => onAdopt(policy)}
        >
          {t('fairness.policy.adopt')}
        </Button>
      );
    },
  };
  return (
    <FigureCard
      name={t('fairness.whatIf.result')}
      definition={t('fairness.whatIf.resultText')}
      height="22rem"
      chart={
        <Columns
          label={t('fairness.whatIf.result')}
          rows={rows}
          nameOf={row => nameOf(row.name)}
          series={[
            ...lanes.map(lane => ({
              label: `${local(LANE_TEXTS[lane])} ${t('fairness.columns.p90')}`,
              colour: laneColour(lane, tokens),
              value: (row: Replayed) => laneFigure(row, lane)?.p90 ?? null,
            })),
            {
              label: t('fairness.whatIf.everyone'),
              colour: tokens.red,
              value: (row: Replayed) => row.all?.max ?? null,
            },
          ]}
        />
      }
      table={
        <FigureTable
          caption={t('fairness.whatIf.result')}
          rows={rows}
          keyOf={row => row.name}
          columns={[
            { label: t('fairness.whatIf.policy'), cell: row => nameOf(row.name) },
            ...waits,
            { label: t('fairness.whatIf.everyone'), isNumber: true, cell: row => minutesText(row.all?.max) },
            adopt,
          ]}
        />
      }
    />
  );
}
