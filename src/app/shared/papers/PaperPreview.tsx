import Box from '@mui/material/Box';
import type { PaperTextInForce } from '../../../contract/papers.ts';
import type { Item } from '../../../domain/items/item.ts';
import type { PaperKind } from '../../../domain/papers/kinds.ts';
import { type PreviewCase, previewPaper } from '../../../domain/papers/preview.ts';
import { useT } from '../../i18n/useT.ts';
import { RowsSkeleton } from '../RowsSkeleton.tsx';
import { useLanguage } from '../useLanguage.ts';
import { useNow } from '../useNow.ts';
import { useRead } from '../useRead.ts';
import { useStaff } from '../useStaff.ts';
import { PaperSheet } from './PaperSheet.tsx';

interface Props {
  kind: PaperKind;
  item: Item;
  of: PreviewCase;
  /** What the paper would be issued with. */
  data: Readonly<Record<string, unknown>>;
  /** How large; 1 is the size of the sheet. */
  zoom?: number;
  maxHeight?: string;
}

/** The paper as it will print, in Chinese, made of the office's text in force. */
export function PaperPreview({ kind, item, of, data, zoom = 0.55, maxHeight = 'max(20rem, 56vh)' }: Props) {
  const t = useT();
  const language = useLanguage();
  const now = useNow();
  const staff = useStaff();
  const { data: text } = useRead<PaperTextInForce>('papers', `paper-texts/${kind}`);
  if (!text) return <RowsSkeleton rows={6} />;
  const facts = {
    office: text.office,
    issuedAt: now,
    issuedBy: staff?.name ?? '',
    data,
    reasons: [],
  };
  const { document, missing } = previewPaper(kind, text.body, facts, item, of);
  return (
    <Box sx={{ minWidth: 0 }}>
      {missing.length > 0 && (
        <Box role="status" sx={{ color: 'text.secondary', mb: 0.5 }}>
          {t('records.paperPreview.lacks', { fields: missing.map(field => field[language]).join('、') })}
        </Box>
      )}
      <Box
        role="region"
        aria-label={t('records.paperPreview.title')}
        tabIndex={0}
        sx={{
          overflow: 'auto',
          maxHeight,
          border: 1,
          borderColor: 'divider',
          '& .paper-sheet': { zoom, mb: 0 },
        }}
      >
        <PaperSheet document={document} origin="" />
      </Box>
    </Box>
  );
}
