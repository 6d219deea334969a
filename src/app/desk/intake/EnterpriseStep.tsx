import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useT } from '../../i18n/useT.ts';
import { GreenLine } from '../side/GreenLine.tsx';
import { AgentFields } from './AgentFields.tsx';
import { EnterpriseSearch } from './EnterpriseSearch.tsx';
import { useIntake } from './IntakeContext.ts';
import { Step } from './Step.tsx';

/** ② For which employer or project, by whom. Green is looked up, never ticked. */
export function EnterpriseStep() {
  const t = useT();
  const { draft, change, enterprise, isLocked } = useIntake();
  return (
    <Step name="enterprise" title={t('desk.intake.step.enterprise')}>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 2 }}>
        <Box sx={{ flex: '1 1 16rem' }}>
          <EnterpriseSearch />
        </Box>
        <FormControlLabel
          sx={{ mr: 0 }}
          control={
            <Checkbox
              size="small"
              checked={draft.hasAgent}
              disabled={isLocked}
              onChange={event => change(before => ({ ...before, hasAgent: event.target.checked }))}
            />
          }
          label={t('desk.intake.agent')}
        />
      </Box>
      {enterprise && <GreenLine enterprise={enterprise} />}
      {draft.hasAgent && <AgentFields />}
    </Step>
  );
}
