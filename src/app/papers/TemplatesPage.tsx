import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PaperTemplateRecord } from '../../contract/papers.ts';
import { PAPER_KINDS, type PaperKind } from '../../domain/papers/kinds.ts';
import { PAPER_WORDS } from '../../domain/papers/words.ts';
import { useT } from '../i18n/useT.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { useRead } from '../shared/useRead.ts';
import { useCan } from '../shared/useStaff.ts';
import { TemplateEditor } from './TemplateEditor.tsx';

/** 文书模板: what the papers of the office say, edited with what they will look like beside it. */
export default function TemplatesPage() {
  const t = useT();
  const local = useLocalText();
  const canEdit = useCan()('paper-templates.edit');
  const [kind, setKind] = useState<PaperKind>('receipt');
  const { data, error, refetch } = useRead<PaperTemplateRecord[]>(
    'paper-templates',
    `paper-templates/${kind}`,
  );
  const versions = data?.[0]?.kind === kind ? data : undefined;
  return (
    <Box>
      <PageTitle
        title={t('papers.templates.name')}
        beside={
          <TextField
            select
            size="small"
            label={t('papers.templates.kind')}
            value={kind}
            onChange={event => setKind(event.target.value as PaperKind)}
            sx={{ minWidth: '16em' }}
          >
            {PAPER_KINDS.map(known => (
              <MenuItem key={known} value={known}>
                {local(PAPER_WORDS[known])}
              </MenuItem>
            ))}
          </TextField>
        }
      />
      <Typography color="textSecondary" sx={{ mt: -0.5, mb: 1 }}>
        {t('papers.templates.intro')} {!canEdit && t('papers.templates.readOnly')}
      </Typography>
      {error && !versions && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!versions && !error && <RowsSkeleton rows={10} />}
      {versions?.[0] && (
        <TemplateEditor
          key={`${kind}:${versions[0].version}`}
          kind={kind}
          versions={versions}
          canEdit={canEdit}
        />
      )}
    </Box>
  );
}
