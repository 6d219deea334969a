import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { ActionDialog } from '../ActionDialog.tsx';
import { MaskedText } from '../MaskedText.tsx';
import { useCommand } from '../useCommand.ts';
import { useCan } from '../useStaff.ts';

interface Props {
  applicantId: string;
  field: 'name' | 'idNumber' | 'phone';
  label: string;
  masked: string | null | undefined;
}

const SHOWN_FOR = 60;

/** A masked value, and for those who may, the full one for a minute after they have said why. */
export function Reveal({ applicantId, field, label, masked }: Props) {
  const t = useT();
  const can = useCan();
  const [isAsking, setAsking] = useState(false);
  const [full, hide, setFull, secondsLeft] = useShortly<string>(`${applicantId}:${field}`);
  const reveal = useCommand<{ reason: string }, { value: string }>(
    (provider, { reason }, press) =>
      provider.act('applicants', applicantId, 'reveal', { field, reason }, press),
    { refresh: ['events'] },
  );
  const ask = async (reason: string) => {
    const answer = await reveal.run({ reason });
    if (!answer) return;
    setFull(answer.value);
    setAsking(false);
  };
  const isHidden = masked?.includes('*') ?? false;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' }}
    >
      {full === undefined ? <MaskedText>{masked}</MaskedText> : <strong aria-live="polite">{full}</strong>}
      {full === undefined && isHidden && can('applicants.reveal') && (
        <Button
          size="small"
          sx={inline}
          onClick={() => setAsking(true)}
          aria-label={t('records.reveal.title', { field: label })}
        >
          {t('records.reveal.press')}
        </Button>
      )}
      {full !== undefined && (
        <Button
          size="small"
          sx={inline}
          onClick={hide}
          title={t('records.reveal.shown', { seconds: secondsLeft })}
        >
          {t('records.reveal.hide')}
        </Button>
      )}
      <ActionDialog
        isOpen={isAsking}
        title={t('records.reveal.title', { field: label })}
        text={t('records.reveal.text')}
        needs={{ reason: 'required' }}
        submitLabel={t('records.reveal.press')}
        isRunning={reveal.isRunning}
        onSubmit={values => void ask(values.reason ?? '')}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
}

const inline = { minHeight: 0, minWidth: 0, p: 0 };

/** A value that goes away by itself after a minute, and at once when it belongs to something else. */
function useShortly<T>(owner: string) {
  const [kept, setKept] = useState<{ owner: string; value: T; left: number }>();
  const isMine = kept?.owner === owner;
  useEffect(() => {
    if (!isMine) return;
    const timer = setInterval(
      () => setKept(before => (before && before.left > 1 ? { ...before, left: before.left - 1 } : undefined)),
      1000,
    );
    return () => clearInterval(timer);
  }, [isMine]);
  const hide = () => setKept(undefined);
  const show = (value: T) => setKept({ owner, value, left: SHOWN_FOR });
  return [isMine ? kept.value : undefined, hide, show, kept?.left ?? 0] as const;
}
