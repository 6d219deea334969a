import Box from '@mui/material/Box';
import { useState } from 'react';
import { useLocation } from 'react-router';
import type { CaseDetail } from '../../../contract/cases.ts';
import type { CaseHolder } from '../../../contract/worklist.ts';
import type { AssignmentAction } from '../../../domain/worklist/assignment.ts';
import { bulkNeeds } from '../../../domain/worklist/bulkNeeds.ts';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';
import { bodyOf } from '../../shared/actionFields.ts';
import { CommandButton } from '../../shared/CommandButton.tsx';
import { Section } from '../../shared/Section.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { useRead } from '../../shared/useRead.ts';
import { useAssignees } from './useAssignees.ts';

/** In whose hands the present stage is, and what can be done about it. */
export function Holder({ record }: { record: CaseDetail }) {
  const t = useT();
  const because = useBecause();
  const { data } = useRead<CaseHolder>('cases', `cases/${record.id}/holder?v=${record.version}`);
  const [asking, setAsking] = useState<Exclude<AssignmentAction, 'claim'>>();
  const command = useHold(record, () => setAsking(undefined));
  const assignees = useAssignees(asking === 'assign');
  if (!data || (record.closedAt !== null && !data.assignee)) return null;
  const press = (action: AssignmentAction) =>
    action === 'claim' ? void command.run({ action, body: {} }) : setAsking(action);
  return (
    <Section title={t('hands.holder.title')}>
      <Box>
        {data.assignee ? t('hands.holder.holds', { name: data.assignee.name }) : t('hands.holder.nobody')}
      </Box>
      {because && <Box sx={{ color: 'text.secondary' }}>{t('hands.take.because', { text: because })}</Box>}
      <Box sx={{ display: 'flex', gap: 1, mt: data.may.length > 0 ? 1 : 0 }}>
        {data.may.map(action => (
          <CommandButton
            key={action}
            size="small"
            variant="outlined"
            label={t(`hands.holder.${action}`)}
            isRunning={command.isRunning}
            onPress={() => press(action)}
          />
        ))}
      </Box>
      {asking && (
        <ActionDialog
          isOpen
          key={asking}
          title={t(`hands.holder.${asking}`)}
          text={t(asking === 'assign' ? 'hands.holder.assignText' : 'hands.holder.releaseText')}
          needs={bulkNeeds(asking, [])}
          choices={{ assigneeId: assignees }}
          errors={findErrorBody(command.error)?.errors}
          submitLabel={t(`hands.holder.${asking}`)}
          isRunning={command.isRunning}
          onSubmit={values => void command.run({ action: asking, body: bodyOf(values) })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Section>
  );
}

interface Press {
  action: AssignmentAction;
  body: Record<string, unknown>;
}

const useHold = (record: CaseDetail, onSuccess: () => void) =>
  useCommand<Press, CaseDetail>(
    (provider, { action, body }, press) =>
      provider.act<CaseDetail>('cases', record.id, action, body, { ...press, version: record.version }),
    { refresh: ['cases'], success: 'shell.actions.done', onSuccess },
  );

/** Why the case was given, where it has just been taken. */
function useBecause(): string | undefined {
  const state = useLocation().state as { because?: unknown } | null;
  return typeof state?.because === 'string' ? state.because : undefined;
}
