import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { ActionField, type Choice } from './ActionField.tsx';
import { type ActionNeeds, type ActionValues, MAX_DAYS, needOf, problemsOf } from './actionFields.ts';
import { dialogForm } from './dialogForm.ts';

export type { ActionValues } from './actionFields.ts';

interface Props {
  isOpen: boolean;
  title: string;
  text?: string;
  /** The fields, as `allowedActions[].needs` says them: `{ reason: 'required', days: 'optional' }`. */
  needs: ActionNeeds;
  /** Menus for fields that choose: `{ stopCode: [{ value, label }] }`. */
  choices?: Readonly<Record<string, readonly Choice[]>>;
  /** Values to begin with. */
  initial?: ActionValues;
  /** The server's sentences beside their fields (`error.body.errors`). */
  errors?: Readonly<Record<string, unknown>>;
  /** Fields that are not text (a checklist of materials) go here; leave them out of `needs`. */
  children?: ReactNode;
  submitLabel: string;
  isDangerous?: boolean;
  isRunning?: boolean;
  /** False while what stands in `children` cannot be sent. */
  isReady?: boolean;
  /** Gets the typed values; `bodyOf(values)` makes the body. Close from outside when it worked. */
  onSubmit: (values: ActionValues) => void;
  onClose: () => void;
}

const NOTHING: ActionValues = {};

/** Asks for exactly what an allowed action needs. What was typed stays when sending fails. */
export function ActionDialog(props: Props) {
  const {
    isOpen,
    title,
    text,
    needs,
    choices,
    initial = NOTHING,
    errors,
    submitLabel,
    isRunning,
    isReady = true,
  } = props;
  const t = useT();
  const titleId = useId();
  const [values, setValues] = useState<ActionValues>(initial);
  const [isTried, setTried] = useState(false);

  // Each opening starts afresh; a refresh behind an open dialog keeps what was typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening counts
  useEffect(() => {
    if (isOpen) {
      setValues(initial);
      setTried(false);
    }
  }, [isOpen]);

  const problems = problemsOf(needs, values);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length === 0 && !isRunning && isReady) props.onSubmit(values);
  };
  const sentenceFor = (field: string): string | undefined => {
    const problem = isTried ? problems[field] : undefined;
    if (problem === 'range') return t('shell.actions.daysRange', { max: MAX_DAYS });
    if (problem === 'required') return t('shell.actions.required');
    const fromServer = errors?.[field];
    return typeof fromServer === 'string' ? fromServer : undefined;
  };

  // A click beside the dialog is easily a slip: it throws nothing away that was typed.
  const closeBy = (_: unknown, reason: 'backdropClick' | 'escapeKeyDown') => {
    if (reason === 'escapeKeyDown' || values === initial || values === NOTHING) props.onClose();
  };
  return (
    <Dialog open={isOpen} onClose={closeBy} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <Box component="form" onSubmit={submit} noValidate sx={dialogForm}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          {text && <DialogContentText sx={{ mb: 1 }}>{text}</DialogContentText>}
          {Object.keys(needs).map((field, index) => (
            <ActionField
              key={field}
              name={field}
              value={values[field] ?? ''}
              onChange={value => setValues(before => ({ ...before, [field]: value }))}
              isRequired={needOf(needs, field) === 'required'}
              problem={sentenceFor(field)}
              choices={choices?.[field]}
              isFirst={index === 0}
            />
          ))}
          {props.children}
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('shell.actions.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={props.isDangerous ? 'error' : 'primary'}
            disabled={isRunning || !isReady}
            aria-busy={isRunning || undefined}
            autoFocus={Object.keys(needs).length === 0}
          >
            {isRunning ? t('shell.actions.running') : submitLabel}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
