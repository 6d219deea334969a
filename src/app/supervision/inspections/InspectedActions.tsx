import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useState } from 'react';
import type { InspectedCaseDetail, InspectionCommand } from '../../../contract/inspections.ts';
import {
  FINDING_CODES,
  FINDINGS,
  type Finding,
  INSPECTION_TABLE,
  type InspectionAction,
} from '../../../domain/supervision/inspectionTable.ts';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { ActionDialog, type ActionValues } from '../../shared/ActionDialog.tsx';
import { useLocalText } from '../../shared/records/localText.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { useStaff } from '../../shared/useStaff.ts';
import { usePeople } from '../usePeople.ts';

/** What this person may do to a drawn case, the usual step first. */
export function InspectedActions({ record }: { record: InspectedCaseDetail }) {
  const t = useT();
  const [chosen, setChosen] = useState<InspectionAction>();
  // To put it right at once is what is asked; a plan is for when it cannot be.
  const ordered = [...record.allowedActions].sort((a, b) => Number(a === 'plan') - Number(b === 'plan'));
  if (ordered.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', gap: 1, mb: 1.5, flexWrap: 'wrap' }}>
      {ordered.map((action, index) => (
        <Button
          key={action}
          variant={index === 0 ? 'contained' : 'outlined'}
          onClick={() => setChosen(action)}
        >
          {t(`inspections.actions.${action}`)}
        </Button>
      ))}
      {chosen && <StepDialog record={record} action={chosen} onClose={() => setChosen(undefined)} />}
    </Box>
  );
}

const bodyOf = ({ note = '', handlerId = '', planOn = '' }: ActionValues): InspectionCommand => ({
  ...(note.trim() && { note }),
  ...(handlerId && { handlerId }),
  ...(planOn && { planOn }),
});

interface Props {
  record: InspectedCaseDetail;
  action: InspectionAction;
  onClose(): void;
}

function StepDialog({ record, action, onClose }: Props) {
  const t = useT();
  const me = useStaff()?.id ?? '';
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [isTried, setTried] = useState(false);
  const { needs, may } = INSPECTION_TABLE[action];
  const finds = needs.includes('findings');
  const people = usePeople(me, needs.includes('handlerId'));
  const command = useCommand<InspectionCommand>(
    (provider, body, press) =>
      provider.act('inspected-cases', record.id, action, body, { ...press, version: record.version }),
    { refresh: ['inspected-cases', 'inspections'], success: 'shell.actions.done', onSuccess: onClose },
  );
  const errors = findErrorBody(command.error)?.errors;
  const label = t(`inspections.actions.${action}`);
  return (
    <ActionDialog
      isOpen
      title={label}
      text={t(`inspections.texts.${action}`)}
      needs={{
        ...Object.fromEntries(needs.filter(field => field !== 'findings').map(field => [field, 'required'])),
        ...Object.fromEntries(may.map(field => [field, 'optional'])),
      }}
      choices={{ handlerId: people }}
      errors={errors}
      submitLabel={label}
      isRunning={command.isRunning}
      onSubmit={values => {
        setTried(true);
        if (finds && findings.length === 0) return;
        void command.run({ ...bodyOf(values), ...(finds && { findings: [...findings] }) });
      }}
      onClose={onClose}
    >
      {finds && (
        <FindingBoxes
          chosen={findings}
          onChange={setFindings}
          problem={isTried && findings.length === 0 ? t('shell.actions.required') : undefined}
        />
      )}
    </ActionDialog>
  );
}

interface BoxesProps {
  chosen: readonly Finding[];
  onChange(chosen: readonly Finding[]): void;
  problem: string | undefined;
}

function FindingBoxes({ chosen, onChange, problem }: BoxesProps) {
  const t = useT();
  const local = useLocalText();
  return (
    <Box role="group" aria-label={t('inspections.fields.findings')} sx={{ mt: 1 }}>
      <Box sx={{ color: 'text.secondary' }}>{t('inspections.fields.findings')} *</Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(14rem, 1fr))' }}>
        {FINDING_CODES.map(code => (
          <FormControlLabel
            key={code}
            label={local(FINDINGS[code])}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(code)}
                onChange={(_, isOn) =>
                  onChange(FINDING_CODES.filter(each => (each === code ? isOn : chosen.includes(each))))
                }
              />
            }
          />
        ))}
      </Box>
      {problem && <FormHelperText error>{problem}</FormHelperText>}
    </Box>
  );
}
