import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type FormEvent, useId, useState } from 'react';
import type { AbsencePreview, AbsenceRecord } from '../../contract/absences.ts';
import { useT } from '../i18n/useT.ts';
import { useErrorText } from '../shared/ErrorState.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { DeputyOptions } from './DeputyOptions.tsx';
import { fieldErrorsOf } from './fieldErrors.ts';
import { usePreview } from './usePreview.ts';

const waits = ({ counts, openWindows, atWindow }: AbsencePreview): boolean =>
  counts.queue + counts.parked + openWindows + atWindow.length > 0;

/** Whether anything is left that a colleague could take over: visitors, windows, cases, clients. */
export const holdsSomething = (held: AbsencePreview): boolean =>
  waits(held) || held.counts.cases + held.counts.clients > 0;

interface Props {
  held: AbsencePreview;
  onLeave: () => void;
  onClose: () => void;
}

/** Before signing out: whoever still holds something gives it to a colleague and is out, in one step; or leaves, or stays. */
export function SignOutQuestion({ held, onLeave, onClose }: Props) {
  const t = useT();
  const titleId = useId();
  const [deputyId, setDeputy] = useState('');
  const command = useCommand<string, AbsenceRecord>(
    (provider, deputy, press) =>
      provider.post('absences', { deputyId: deputy, reason: 'day-end', untilNextOpening: true }, press),
    { quiet: true, onSuccess: onLeave },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (deputyId) void command.run(deputyId);
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{t('absences.signOut.title')}</DialogTitle>
        <DialogContent>
          <Held held={held} />
          <Deputy
            value={deputyId}
            staffId={held.staffId}
            isFirst={waits(held)}
            error={command.error}
            onChange={setDeputy}
          />
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
          <Button onClick={onClose}>{t('shell.actions.cancel')}</Button>
          {/* Cases and clients may rest over night: then one press is enough. */}
          <Button onClick={onLeave} autoFocus={!waits(held)}>
            {t('absences.signOut.leave')}
          </Button>
          <Button type="submit" variant="contained" disabled={!deputyId || command.isRunning}>
            {t(command.isRunning ? 'shell.actions.running' : 'absences.signOut.handOver')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Held({ held: { counts, openWindows, atWindow } }: Pick<Props, 'held'>) {
  const t = useT();
  const lines = [
    ['queue', counts.queue],
    ['parked', counts.parked],
    ['window', openWindows],
    ['cases', counts.cases],
    ['clients', counts.clients],
  ] as const;
  return (
    <ul>
      {atWindow.map(there => (
        <li key={there.number}>{t('absences.signOut.visitor', there)}</li>
      ))}
      {lines.map(([kind, count]) =>
        count > 0 ? <li key={kind}>{t(`absences.signOut.${kind}`, { smart_count: count })}</li> : null,
      )}
    </ul>
  );
}

interface DeputyProps {
  value: string;
  staffId: string;
  isFirst: boolean;
  error: unknown;
  onChange: (deputyId: string) => void;
}

/** To whom, and what stands in the way of it before anything is pressed. */
function Deputy({ value, staffId, isFirst, error, onChange }: DeputyProps) {
  const t = useT();
  const { data } = usePreview({ deputyId: value || undefined, withWindows: false });
  const refusal = useErrorText(error);
  const field = fieldErrorsOf(error).deputyId;
  const problem = value ? data?.deputyProblem : null;
  const refused = value ? (data?.refused ?? []) : [];
  return (
    <>
      <TextField
        select
        fullWidth
        autoFocus={isFirst}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        label={t('absences.start.deputy')}
        value={value}
        onChange={event => onChange(event.target.value)}
        error={field !== undefined}
        helperText={field ?? t('absences.signOut.hint')}
        sx={{ mt: 1 }}
      >
        <DeputyOptions staffId={staffId} />
      </TextField>
      {error !== undefined && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {refusal}
        </Alert>
      )}
      {problem && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {problem}
        </Alert>
      )}
      {refused.length > 0 && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {t('absences.preview.refused')} {refused.map(({ text }) => text).join('；')}
        </Alert>
      )}
    </>
  );
}
