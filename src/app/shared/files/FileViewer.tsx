import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect, useId, useState } from 'react';
import type { FileRecord } from '../../../contract/files.ts';
import { useT } from '../../i18n/useT.ts';
import { useOffice } from '../../providers/OfficeContext.ts';
import { ErrorState } from '../ErrorState.tsx';
import { RowsSkeleton } from '../RowsSkeleton.tsx';

export type ViewedFile = Pick<FileRecord, 'id' | 'name' | 'type'>;

/** A picture or a PDF over the page. Its bytes come with the session's token; no address of a file works without it. */
export function FileViewer({ file, onClose }: { file: ViewedFile; onClose: () => void }) {
  const t = useT();
  const titleId = useId();
  const { url, error, retry } = useFileUrl(file);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="lg" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{file.name}</DialogTitle>
      <DialogContent sx={{ height: '72vh', p: 1 }}>
        {error ? <ErrorState error={error} onRetry={retry} /> : null}
        {!url && !error && <RowsSkeleton rows={8} />}
        {url && file.type === 'application/pdf' && (
          <Box component="iframe" title={file.name} src={url} sx={{ width: 1, height: 1, border: 0 }} />
        )}
        {url && file.type !== 'application/pdf' && (
          <Box
            component="img"
            src={url}
            alt={file.name}
            sx={{ maxWidth: 1, maxHeight: 1, display: 'block', mx: 'auto' }}
          />
        )}
      </DialogContent>
      <DialogActions>
        {url && (
          <Button component="a" href={url} download={file.name}>
            {t('cases.files.save')}
          </Button>
        )}
        <Button onClick={onClose} autoFocus>
          {t('shell.actions.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function useFileUrl({ id }: ViewedFile) {
  const { dataProvider } = useOffice();
  const [turn, setTurn] = useState(0);
  const [url, setUrl] = useState<string>();
  const [error, setError] = useState<unknown>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again
  useEffect(() => {
    let own: string | undefined;
    let isGone = false;
    setError(undefined);
    dataProvider.blob(`files/${id}/content`).then(
      blob => {
        if (isGone) return;
        own = URL.createObjectURL(blob);
        setUrl(own);
      },
      failure => !isGone && setError(failure),
    );
    return () => {
      isGone = true;
      if (own) URL.revokeObjectURL(own);
    };
  }, [dataProvider, id, turn]);
  return { url, error, retry: () => setTurn(before => before + 1) };
}
