import Box from '@mui/material/Box';
import { useId } from 'react';
import { checklistFor } from '../../../domain/items/checklist.ts';
import { useT } from '../../i18n/useT.ts';
import { materialKeys } from '../../shared/choice/materialKeys.ts';
import { answersOf, withAllProvided } from './draft.ts';
import { IntakeCarryOver } from './IntakeCarryOver.tsx';
import { useIntake } from './IntakeContext.ts';
import { MaterialRow } from './MaterialRow.tsx';
import { MaterialsBeside } from './MaterialsBeside.tsx';
import { Step } from './Step.tsx';

/** ④ The checklist that follows the answers; one line a material. */
export function MaterialsStep() {
  const t = useT();
  const { draft, item, change, problemAt } = useIntake();
  const problemId = useId();
  const problem = problemAt('materials');
  const lines = checklistFor(item, answersOf(draft));
  return (
    <Step
      name="materials"
      title={t('desk.intake.step.materials')}
      beside={<MaterialsBeside onAllHere={() => change(before => withAllProvided(before, item))} />}
    >
      <IntakeCarryOver />
      <Box
        component="ul"
        aria-describedby={problem ? problemId : undefined}
        onKeyDown={materialKeys}
        sx={{ m: 0, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'divider' }}
      >
        {lines.map(line => (
          <MaterialRow key={line.materialId} line={line} isWrongWhenMissing={problem !== undefined} />
        ))}
      </Box>
      {problem && (
        <Box id={problemId} sx={{ mt: 1, color: 'error.main' }}>
          {problem}
        </Box>
      )}
    </Step>
  );
}
