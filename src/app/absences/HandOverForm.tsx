import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { StaffName } from '../../contract/office.ts';
import { ABSENCE_REASON_TEXTS, ABSENCE_REASONS } from '../../domain/staff/handover.ts';
import { useT } from '../i18n/useT.ts';
import { Section } from '../shared/Section.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { useRead } from '../shared/useRead.ts';
import { useStaff } from '../shared/useStaff.ts';
import { DeputyOptions } from './DeputyOptions.tsx';
import { fieldErrorsOf } from './fieldErrors.ts';
import { instantOf } from './officeTime.ts';
import { Preview } from './Preview.tsx';

const NATIVE = { select: { native: true }, inputLabel: { shrink: true } } as const;
const EMPTY = { staffId: '', deputyId: '', reason: 'day-end', from: '', until: '', withWindows: false };
type Draft = typeof EMPTY;

const bodyOf = ({ staffId, deputyId, reason, from, until, withWindows }: Draft) => ({
  deputyId,
  reason,
  withWindows,
  ...(staffId && { staffId }),
  ...(instantOf(from) && { fromAt: instantOf(from) }),
  ...(instantOf(until) && { untilAt: instantOf(until) }),
});

/** Who leaves, who stands in, why, until when; beside it what would move, before anything is pressed. */
export function HandOverForm() {
  const t = useT();
  const [draft, setDraft] = useState(EMPTY);
  const isPlan = instantOf(draft.from) !== undefined;
  const change = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }));
  const command = useCommand<Draft>(
    (provider, values, press) =>
      provider.post(instantOf(values.from) ? 'absence-plans' : 'absences', bodyOf(values), press),
    {
      success: isPlan ? 'absences.plan.done' : 'absences.start.done',
      onSuccess: () => setDraft(EMPTY),
      quiet: true,
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.deputyId) void command.run(draft);
  };
  return (
    <Section title={t('absences.start.title')}>
      <Box
        component="form"
        onSubmit={submit}
        noValidate
        sx={{
          display: 'grid',
          gap: 3,
          pt: 1,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 30rem) minmax(0, 1fr)' },
        }}
      >
        <Fields draft={draft} onChange={change} errors={fieldErrorsOf(command.error)}>
          <Button
            type="submit"
            variant="contained"
            disabled={!draft.deputyId || command.isRunning}
            sx={{ justifySelf: 'start' }}
          >
            {t(
              command.isRunning
                ? 'shell.actions.running'
                : isPlan
                  ? 'absences.plan.submit'
                  : 'absences.start.submit',
            )}
          </Button>
        </Fields>
        <Preview
          ask={{
            staffId: draft.staffId || undefined,
            deputyId: draft.deputyId || undefined,
            withWindows: draft.withWindows,
          }}
          error={command.error}
        />
      </Box>
    </Section>
  );
}

interface FieldsProps {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  errors: Readonly<Record<string, string>>;
  children: ReactNode;
}

function Fields({ draft, onChange, errors, children }: FieldsProps) {
  const t = useT();
  const language = useLanguage();
  const me = useStaff();
  const { data: people = [] } = useRead<StaffName[]>('staff', 'staff/names');
  const leaving = draft.staffId || me?.id;
  const isManager = me?.roles.includes('manager') === true;
  const others = people.filter(person => person.id !== me?.id);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        alignContent: 'start',
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      }}
    >
      {isManager && (
        <TextField
          id="absence-who"
          select
          slotProps={NATIVE}
          label={t('absences.start.who')}
          value={draft.staffId}
          onChange={event => onChange({ staffId: event.target.value, deputyId: '' })}
          error={errors.staffId !== undefined}
          helperText={errors.staffId}
          sx={{ gridColumn: '1 / -1' }}
        >
          <option value="">{t('absences.start.me', { name: me?.name ?? '' })}</option>
          {others.map(person => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </TextField>
      )}
      <TextField
        id="absence-deputy"
        select
        required
        slotProps={NATIVE}
        label={t('absences.start.deputy')}
        value={draft.deputyId}
        onChange={event => onChange({ deputyId: event.target.value })}
        error={errors.deputyId !== undefined}
        helperText={errors.deputyId}
      >
        <DeputyOptions staffId={leaving} />
      </TextField>
      <TextField
        id="absence-reason"
        select
        slotProps={NATIVE}
        label={t('absences.start.reason')}
        value={draft.reason}
        onChange={event => onChange({ reason: event.target.value })}
      >
        {ABSENCE_REASONS.map(reason => (
          <option key={reason} value={reason}>
            {ABSENCE_REASON_TEXTS[reason][language]}
          </option>
        ))}
      </TextField>
      <TextField
        id="absence-from"
        type="datetime-local"
        slotProps={{ inputLabel: { shrink: true } }}
        label={t('absences.plan.from')}
        value={draft.from}
        onChange={event => onChange({ from: event.target.value })}
        error={errors.fromAt !== undefined}
        helperText={errors.fromAt ?? t('absences.plan.fromHint')}
      />
      <TextField
        id="absence-until"
        type="datetime-local"
        slotProps={{ inputLabel: { shrink: true } }}
        label={t('absences.start.until')}
        value={draft.until}
        onChange={event => onChange({ until: event.target.value })}
        error={errors.untilAt !== undefined}
        helperText={errors.untilAt ?? t('absences.start.untilHint')}
      />
      <FormControlLabel
        sx={{ gridColumn: '1 / -1' }}
        control={
          <Checkbox
            checked={draft.withWindows}
            onChange={event => onChange({ withWindows: event.target.checked })}
          />
        }
        label={t('absences.start.windows')}
      />
      {children}
    </Box>
  );
}
