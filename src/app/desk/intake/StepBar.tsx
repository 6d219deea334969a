import Box from '@mui/material/Box';
import { checklistFor, missingMaterials } from '../../../domain/items/checklist.ts';
import { useT } from '../../i18n/useT.ts';
import { visuallyHidden } from '../../shared/hidden.ts';
import { answersOf, heldMaterials } from './draft.ts';
import { useIntake } from './IntakeContext.ts';
import { ItemChoice } from './ItemChoice.tsx';
import type { Problems } from './problems.ts';
import { STEPS, type StepName, stepId, stepOf } from './steps.ts';

/** ① 申请人 ② 单位 ③ 情形 ④ 材料 5/7: what is done, and a way to each. */
export function StepBar({ problems }: { problems: Problems }) {
  const t = useT();
  const open = new Set(Object.keys(problems).map(stepOf));
  return (
    <Box
      component="nav"
      aria-label={t('desk.intake.steps')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 0.5,
        pl: 1,
        pr: 2,
        alignItems: 'center',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      {STEPS.map((step, index) => {
        const isDone = !open.has(step);
        return (
          <Box
            key={step}
            component="button"
            type="button"
            onClick={() => document.getElementById(stepId(step))?.scrollIntoView({ block: 'start' })}
            sx={stepStyle}
          >
            <Box component="span" aria-hidden sx={{ color: isDone ? 'text.secondary' : 'primary.main' }}>
              {isDone ? '✓' : '①②③④'[index]}
            </Box>
            {t(`desk.intake.step.${step}`)}
            {step === 'materials' && <MaterialCount />}
            <Box component="span" sx={visuallyHidden}>
              {t(isDone ? 'desk.intake.stepDone' : 'desk.intake.stepOpen')}
            </Box>
          </Box>
        );
      })}
      <ItemChoice />
    </Box>
  );
}

function MaterialCount() {
  const t = useT();
  const { draft, item } = useIntake();
  const answers = answersOf(draft);
  const total = checklistFor(item, answers).filter(line => line.need === 'required').length;
  const done = total - missingMaterials(item, answers, heldMaterials(draft, item)).length;
  return <span>{t('desk.intake.count', { done, total })}</span>;
}

export type { StepName };

const stepStyle = {
  display: 'inline-flex',
  gap: 0.75,
  alignItems: 'center',
  height: '2.29rem',
  px: 1,
  border: 0,
  background: 'none',
  font: 'inherit',
  color: 'text.primary',
  cursor: 'pointer',
  '&:hover': { backgroundColor: 'action.hover' },
} as const;
