import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useMemo } from 'react';
import { composePaper } from '../../domain/papers/compose.ts';
import { makeDocument } from '../../domain/papers/document.ts';
import { type PaperKind, SHEET_KINDS } from '../../domain/papers/kinds.ts';
import { sampleValues } from '../../domain/papers/sampleValues.ts';
import { readTemplate } from '../../domain/papers/template.ts';
import { useT } from '../i18n/useT.ts';
import { PaperSheet } from '../shared/papers/PaperSheet.tsx';
import { useLanguage } from '../shared/useLanguage.ts';

/** The text as a paper of invented people: what is typed is seen at once. */
export function TemplatePreview({ kind, body }: { kind: PaperKind; body: string }) {
  const t = useT();
  const language = useLanguage();
  const typed = useDeferredValue(body);
  const { document, missing } = useMemo(() => {
    const values = sampleValues(kind);
    const { blocks, missing } = composePaper(kind, readTemplate(kind, typed).nodes, values);
    const paper = { kind, number: String(values.number) };
    const qrPath = SHEET_KINDS.some(sheet => sheet === kind) ? null : '/c';
    return { document: makeDocument(paper, { blocks, qrPath }, { mark: null, training: false }), missing };
  }, [kind, typed]);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="h3" component="h2" sx={{ mb: 0.5 }}>
        {t('papers.templates.preview')}
      </Typography>
      {missing.length > 0 && (
        <Box sx={{ color: 'text.secondary', mb: 0.5 }}>
          {t('papers.templates.missing', { fields: missing.map(field => field[language]).join('、') })}
        </Box>
      )}
      <Box
        role="region"
        aria-label={t('papers.templates.preview')}
        tabIndex={0}
        sx={{
          overflow: 'auto',
          maxHeight: '40rem',
          border: 1,
          borderColor: 'divider',
          '& .paper-sheet': { zoom: 0.6 },
        }}
      >
        <PaperSheet document={document} origin={location.origin} />
      </Box>
    </Box>
  );
}
