import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useT } from '../../i18n/useT.ts';
import { Segments } from '../choice/Segments.tsx';
import { SignedFields } from './SignedFields.tsx';
import type { PromiseCase } from './types.ts';
import type { Acceptance } from './useAcceptance.ts';

/** Whether the promise is signed already, by whom, for which day, and in which words. */
export function SignatureFields({ acceptance, about }: { acceptance: Acceptance; about: PromiseCase }) {
  const t = useT();
  const { draft, deferred, declared, today, days } = acceptance;
  const problemText = (field: string) => {
    const code = acceptance.problems[field];
    return code && t(`promise.problems.${code}`);
  };
  const problem = problemText('signature');
  return (
    <Box sx={{ mt: 1.5, display: 'grid', gap: 1.5 }}>
      <Box>
        <Segments
          name="promise-signature"
          label={t('promise.signature')}
          segments={(['signed', 'later'] as const).map(value => ({ value, label: t(`promise.${value}`) }))}
          value={draft.signature || undefined}
          onChange={signature => acceptance.set({ signature })}
          isWrong={problem !== undefined}
        />
        <FormHelperText error={problem !== undefined}>
          {problem ?? t(draft.signature === 'later' ? 'promise.laterHint' : 'promise.copies')}
        </FormHelperText>
      </Box>
      {draft.signature === 'signed' && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, '& > *': { flex: '1 1 11rem' } }}>
          <SignedFields
            value={{ ...days, signer: draft.signer }}
            onChange={acceptance.set}
            hasAgent={about.hasAgent}
            today={today}
            latest={deferred.length > 0 ? about.latest : undefined}
            problems={{ signedOn: problemText('signedOn'), dueOn: problemText('dueOn') }}
          />
        </Box>
      )}
      {deferred.length > 0 && draft.signature === 'signed' && (
        <Words
          label={t('promise.promiseText')}
          value={draft.promiseText}
          onChange={promiseText => acceptance.set({ promiseText })}
        />
      )}
      {declared.length > 0 && (
        <Words
          label={t('promise.declarationText')}
          value={draft.declarationText}
          onChange={declarationText => acceptance.set({ declarationText })}
        />
      )}
    </Box>
  );
}

function Words(props: { label: string; value: string; onChange: (text: string) => void }) {
  return (
    <TextField
      label={props.label}
      value={props.value}
      onChange={event => props.onChange(event.target.value)}
      multiline
      minRows={2}
      fullWidth
      slotProps={{ htmlInput: { maxLength: 1000 } }}
    />
  );
}
