import Box from '@mui/material/Box';
import { useT } from '../../i18n/useT.ts';
import { useIntake, withAgent } from './IntakeContext.ts';
import { IntakeField } from './IntakeField.tsx';
import { fieldGrid } from './Step.tsx';

/** 经办人: nobody files for others without a letter of authority. */
export function AgentFields() {
  const t = useT();
  const { draft, change } = useIntake();
  const { agent } = draft;
  return (
    <Box sx={{ ...fieldGrid, mt: 1.5 }}>
      <IntakeField
        id="intake-agent-name"
        field="agent.name"
        label={t('desk.intake.agentName')}
        value={agent.name}
        onChange={name => change(withAgent({ name }))}
        isRequired
      />
      <IntakeField
        id="intake-agent-letter"
        field="agent.letter"
        label={t('desk.intake.letter')}
        value={agent.letter}
        onChange={letter => change(withAgent({ letter }))}
        isRequired
      />
      <IntakeField
        id="intake-agent-idNumber"
        field="agent.idNumber"
        label={t('desk.intake.agentIdNumber')}
        value={agent.idNumber}
        onChange={idNumber => change(withAgent({ idNumber }))}
      />
      <IntakeField
        id="intake-agent-phone"
        field="agent.phone"
        label={t('desk.intake.agentPhone')}
        value={agent.phone}
        onChange={phone => change(withAgent({ phone }))}
        inputMode="tel"
      />
    </Box>
  );
}
