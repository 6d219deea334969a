import Button from '@mui/material/Button';
import { useRef } from 'react';
import type { ListFiled } from '../../contract/listFilings.ts';
import { useT } from '../i18n/useT.ts';
import { useCommand } from '../shared/useCommand.ts';

/** The scan of the letter of authority: kept once, with the first case; the others lead to it. */
export function LetterScan({ filed }: { filed: ListFiled }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const first = filed.cases[0];
  const send = useCommand<File, unknown>(
    (provider, file, press) =>
      provider.upload(`list-filings/${filed.id}/letter?name=${encodeURIComponent(file.name)}`, file, press),
    { refresh: ['cases', 'files', 'list-filings'], success: 'listFiling.scanKept' },
  );
  if (!first) return null;
  return (
    <>
      <Button variant="outlined" disabled={send.isRunning} onClick={() => input.current?.click()}>
        {t('listFiling.scan')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,.jpg,.jpeg,.png"
        aria-label={t('listFiling.scan')}
        onChange={event => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void send.run(file);
        }}
      />
    </>
  );
}
