import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import { useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { CommandButton } from '../shared/CommandButton.tsx';
import { useCommand } from '../shared/useCommand.ts';

interface Verdict {
  ok: boolean;
  checked: number;
  brokenAt: number | null;
}

/** Computes the chain of check values anew and says whether it still fits. */
export function VerifyButton() {
  const t = useT();
  const [verdict, setVerdict] = useState<Verdict>();
  const verify = useCommand<void, Verdict>(provider => provider.get<Verdict>('events/verify'), {
    refresh: [],
    onSuccess: setVerdict,
  });
  return (
    <>
      <CommandButton
        variant="outlined"
        label={t('events.verify.press')}
        isRunning={verify.isRunning}
        onPress={() => void verify.run()}
      />
      <Snackbar open={verdict !== undefined} anchorOrigin={{ vertical: 'top', horizontal: 'center' }}>
        <Alert
          severity={verdict?.ok ? 'success' : 'error'}
          onClose={() => setVerdict(undefined)}
          closeText={t('shell.actions.close')}
        >
          {verdict?.ok
            ? t('events.verify.ok', { checked: verdict.checked })
            : t('events.verify.broken', { seq: verdict?.brokenAt ?? '?' })}
        </Alert>
      </Snackbar>
    </>
  );
}
