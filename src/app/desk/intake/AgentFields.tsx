import Box from '@mui/material/Box';
import { useT } from '../../i18n/useT.ts';
import { useToday } from '../../shared/records/useToday.ts';
import { useIntake, withAgent } from './IntakeContext.ts';
import { IntakeField } from './IntakeField.tsx';
import { PersonFields } from './PersonFields.tsx';

/** 经办人: nobody files for others without a letter of authority. */
export function AgentFields() {
  const t = useT();
  const today = useToday();
  const { draft, change } = useIntake();
  const { agent } = draft;
  return (
    <PersonFields
      path="agent"
      person={agent}
      onChange={part => change(withAgent(part))}
      today={today}
      labels={{
        name: t('desk.intake.agentName'),
        idType: t('desk.intake.agentIdType'),
        idNumber: t('desk.intake.agentIdNumber'),
        phone: t('desk.intake.agentPhone'),
      }}
    >
      <Box sx={{ gridColumn: 'span 2' }}>
        <IntakeField
          id="intake-agent-letter"
          field="agent.letter"
          label={t('desk.intake.letter')}
          value={agent.letter}
          onChange={letter => change(withAgent({ letter }))}
          isRequired
        />
      </Box>
    </PersonFields>
  );
}
