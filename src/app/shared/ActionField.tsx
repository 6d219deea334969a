import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { MessageKey } from '../i18n/catalogue.ts';
import { useT } from '../i18n/useT.ts';
import { MAX_DAYS } from './actionFields.ts';

export interface Choice {
  value: string;
  label: string;
}

interface Props {
  name: string;
  value: string;
  onChange: (value: string) => void;
  isRequired: boolean;
  /** A wrong value, as a sentence. */
  problem?: string;
  choices?: readonly Choice[];
  isFirst?: boolean;
}

const LABELS: Readonly<Record<string, MessageKey>> = {
  reason: 'shell.actions.reason',
  opinion: 'shell.actions.opinion',
  note: 'shell.actions.note',
  days: 'shell.actions.days',
  stopCode: 'shell.actions.stopCode',
  paperNumber: 'shell.actions.paperNumber',
  expectedEndOn: 'shell.actions.expectedEndOn',
  windowId: 'shell.actions.to',
  assigneeId: 'hands.holder.assignee',
  to: 'shell.actions.to',
  outcome: 'shell.actions.outcome',
  recipient: 'shell.actions.recipient',
  delivery: 'shell.actions.method',
  deliveryCode: 'shell.actions.method',
  reasonCode: 'shell.actions.reasonCode',
  competentBody: 'shell.actions.competentBody',
  signedOn: 'shell.actions.signedOn',
  dueOn: 'shell.actions.promisedOn',
  receivedOn: 'shell.actions.receivedOn',
  finding: 'shell.actions.finding',
  answer: 'shell.actions.answer',
  result: 'ratings.result',
  handlerId: 'ratings.fields.handler',
  planOn: 'inspections.fields.planOn',
  addresseeId: 'supervision.fields.addressee',
  title: 'supervision.fields.title',
  text: 'supervision.fields.text',
  overdueCause: 'shell.actions.overdueCause',
};

/** What a field of an action is called; undefined for one that no dialog asks for. */
export const labelKeyOf = (field: string): MessageKey | undefined => LABELS[field];

const HINTS: Readonly<Record<string, MessageKey>> = {
  reason: 'shell.actions.reasonHint',
  paperNumber: 'shell.actions.paperHint',
};

const LONG: ReadonlySet<string> = new Set(['reason', 'opinion', 'note', 'text']);
const TYPES: Readonly<Record<string, string>> = {
  expectedEndOn: 'date',
  signedOn: 'date',
  dueOn: 'date',
  planOn: 'date',
  receivedOn: 'date',
};

/** One field that an action asks for. A list of choices makes it a menu. */
export function ActionField({ name, value, onChange, isRequired, problem, choices, isFirst }: Props) {
  const t = useT();
  const label = LABELS[name];
  const hint = HINTS[name];
  const type = TYPES[name];
  return (
    <TextField
      id={`action-${name}`}
      name={name}
      label={label ? t(label) : name}
      value={value}
      onChange={event => onChange(event.target.value)}
      required={isRequired}
      error={problem !== undefined}
      helperText={problem ?? (hint ? t(hint) : undefined)}
      select={choices !== undefined}
      type={type}
      multiline={LONG.has(name)}
      minRows={LONG.has(name) ? 2 : undefined}
      autoFocus={isFirst}
      fullWidth
      margin="dense"
      slotProps={{
        inputLabel: type ? { shrink: true } : undefined,
        htmlInput: name === 'days' ? { inputMode: 'numeric', max: MAX_DAYS } : { maxLength: 500 },
      }}
    >
      {choices?.map(choice => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
