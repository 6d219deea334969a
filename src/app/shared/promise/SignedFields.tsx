import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Day } from '../../../domain/calendar/day.ts';
import { useT } from '../../i18n/useT.ts';
import { dayText } from '../dayText.ts';
import { useLanguage } from '../useLanguage.ts';

export interface Signature {
  signedOn: Day;
  signer: 'applicant' | 'agent';
  dueOn: Day;
}

interface Props {
  value: Signature;
  onChange: (change: Partial<Signature>) => void;
  hasAgent: boolean;
  today: Day;
  /** Last day that may be promised; undefined where nothing is promised for later. */
  latest: Day | undefined;
  problems: Readonly<Record<string, string | undefined>>;
}

/** Who signed on paper, when, and for which day. */
export function SignedFields({ value, onChange, hasAgent, today, latest, problems }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <TextField
        type="date"
        label={t('promise.signedOn')}
        value={value.signedOn}
        onChange={event => onChange({ signedOn: event.target.value })}
        required
        error={problems.signedOn !== undefined}
        helperText={problems.signedOn}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
      />
      {hasAgent && (
        <TextField
          select
          label={t('promise.signer')}
          value={value.signer}
          onChange={event => onChange({ signer: event.target.value as Signature['signer'] })}
        >
          {(['applicant', 'agent'] as const).map(signer => (
            <MenuItem key={signer} value={signer}>
              {t(`promise.signers.${signer}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {latest && (
        <TextField
          type="date"
          label={t('promise.dueOn')}
          value={value.dueOn}
          onChange={event => onChange({ dueOn: event.target.value })}
          required
          error={problems.dueOn !== undefined}
          helperText={problems.dueOn ?? t('promise.dueOnHint', { day: dayText(latest, language, today) })}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today, max: latest } }}
        />
      )}
    </>
  );
}
