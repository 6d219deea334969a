import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { AbsencePreview } from '../../contract/absences.ts';
import { HANDOVER_KINDS } from '../../domain/staff/handover.ts';
import { useT } from '../i18n/useT.ts';
import { useErrorText } from '../shared/ErrorState.tsx';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { type PreviewAsk, usePreview } from './usePreview.ts';

/** What would move, and what stands in the way; also the server's refusal of the last press. */
export function Preview({ ask, error }: { ask: PreviewAsk; error: unknown }) {
  const t = useT();
  const { data, error: unread } = usePreview(ask);
  const refusal = useErrorText(error);
  return (
    <Box aria-live="polite">
      <Typography variant="h3" sx={{ mb: 1 }}>
        {t('absences.preview.title')}
      </Typography>
      {error !== undefined && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {refusal}
        </Alert>
      )}
      {unread && !data && <Alert severity="warning">{t('absences.preview.unavailable')}</Alert>}
      {data && <Counts preview={data} />}
      {data && <Obstacles preview={data} withWindows={ask.withWindows} />}
    </Box>
  );
}

function Counts({ preview }: { preview: AbsencePreview }) {
  const t = useT();
  const rows = HANDOVER_KINDS.filter(kind => preview.counts[kind] > 0);
  if (rows.length === 0) return <Typography>{t('absences.preview.nothing')}</Typography>;
  return (
    <Box sx={{ maxWidth: '24rem' }}>
      <PlainTable
        label={t('absences.preview.title')}
        heads={[t('absences.preview.kind'), t('absences.preview.count')]}
        rows={rows}
        keyOf={kind => kind}
        cells={kind => [t(`absences.kinds.${kind}`), preview.counts[kind]]}
      />
    </Box>
  );
}

function Obstacles({ preview, withWindows }: { preview: AbsencePreview; withWindows: boolean }) {
  const t = useT();
  return (
    <Box sx={{ display: 'grid', gap: 1, mt: 1 }}>
      {preview.deputyProblem && <Alert severity="error">{preview.deputyProblem}</Alert>}
      {!withWindows &&
        preview.atWindow.map(there => (
          <Alert key={there.number} severity="warning">
            {t('absences.preview.atWindow', there)}
          </Alert>
        ))}
      {preview.refused.length > 0 && (
        <Alert severity="error">
          {t('absences.preview.refused')}
          <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: '12rem', overflowY: 'auto' }}>
            {preview.refused.map(refused => (
              <li key={`${refused.kind}/${refused.id}`}>{refused.text}</li>
            ))}
          </Box>
        </Alert>
      )}
    </Box>
  );
}
