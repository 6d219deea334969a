import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { PaperPreview, PaperPrinted } from '../../contract/papers.ts';
import type { PaperDocument } from '../../domain/papers/document.ts';
import { PAPER_WORDS } from '../../domain/papers/words.ts';
import { useT } from '../i18n/useT.ts';
import { findErrorBody } from '../providers/errorBody.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { CommandButton } from '../shared/CommandButton.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { PaperSheet } from '../shared/papers/PaperSheet.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { saveBlob } from '../shared/saveBlob.ts';
import { useCommand } from '../shared/useCommand.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { useRead } from '../shared/useRead.ts';
import { useCan } from '../shared/useStaff.ts';

/** One paper without the rest of the screen: looked at, printed once a press, taken as PDF. */
export default function PaperPage() {
  const { id = '' } = useParams();
  const t = useT();
  const { data, error, refetch } = useRead<PaperPreview>('papers', `papers/${id}/document`);
  const [printed, setPrinted] = useState<PaperDocument>();
  useEffect(() => {
    if (printed) window.print();
  }, [printed]);
  const shown = printed ?? data?.document;
  useEffect(() => {
    if (shown) document.title = shown.title;
  }, [shown]);
  return (
    <Box
      component="main"
      className="paper-page"
      sx={{ minHeight: '100vh', p: 2, bgcolor: 'background.default' }}
    >
      {data && <Tools preview={data} onPrinted={setPrinted} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Box>{t('papers.opening')}</Box>}
      {shown && <PaperSheet document={shown} origin={location.origin} />}
    </Box>
  );
}

interface ToolsProps {
  preview: PaperPreview;
  onPrinted: (document: PaperDocument) => void;
}

function Tools({ preview: { paper, missing }, onPrinted }: ToolsProps) {
  const t = useT();
  const local = useLocalText();
  const can = useCan();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const print = useCommand<{ reason?: string }, PaperPrinted>(
    (provider, body, press) =>
      provider.act('papers', paper.id, 'print', { ...body, version: paper.version }, press),
    {
      refresh: ['papers', 'cases'],
      onSuccess: ({ document }) => {
        setAsking(false);
        onPrinted(document);
      },
    },
  );
  const file = useCommand<void, Blob>(
    async (provider, _, press) => {
      await provider.act('papers', paper.id, 'export', {}, press);
      return provider.blob(`papers/${paper.id}/pdf`);
    },
    {
      refresh: ['papers', 'cases'],
      onSuccess: blob => saveBlob(`${paper.number}.pdf`, blob),
    },
  );
  const isAgain = paper.printCount > 0;
  const isReady = missing.length === 0 && can('papers.print');
  return (
    <Box className="paper-tools" sx={{ maxWidth: '210mm', mx: 'auto', mb: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button onClick={() => void navigate(-1)}>{t('papers.back')}</Button>
        <Typography variant="h1">{local(PAPER_WORDS[paper.kind])}</Typography>
        <Box sx={{ flex: 1, color: 'text.secondary' }}>
          {isAgain ? t('papers.printed', { count: paper.printCount }) : t('papers.never')} ·{' '}
          {t('papers.masked')}
        </Box>
        <CommandButton
          variant="outlined"
          label={t('papers.pdf')}
          disabled={!isReady}
          isRunning={file.isRunning}
          onPress={() => void file.run()}
        />
        <CommandButton
          variant="contained"
          label={t(isAgain ? 'papers.reprint' : 'papers.print')}
          shortcut={{ id: 'papers.print', key: 'F9' }}
          disabled={!isReady}
          isRunning={print.isRunning}
          onPress={() => (isAgain ? setAsking(true) : void print.run({}))}
        />
      </Box>
      <MissingFields missing={missing} />
      <ActionDialog
        isOpen={isAsking}
        title={t('papers.reprintTitle')}
        text={t('papers.reprintText')}
        needs={{ reason: 'required' }}
        errors={findErrorBody(print.error)?.errors}
        submitLabel={t('papers.reprint')}
        isRunning={print.isRunning}
        onSubmit={({ reason }) => void print.run({ reason: String(reason ?? '') })}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
}

function MissingFields({ missing }: Pick<PaperPreview, 'missing'>) {
  const t = useT();
  const isChinese = useLanguage() === 'zh';
  if (missing.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mt: 1 }}>
      {t('papers.missing')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {missing.map(({ field, zh, en, placeZh, placeEn }) => (
          <li key={field}>
            {t(
              'papers.missingLine',
              isChinese ? { field: zh, place: placeZh } : { field: en, place: placeEn },
            )}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
