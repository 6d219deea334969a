import Box from '@mui/material/Box';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../shared/Section.tsx';
import { ChangeLines } from './ChangeLines.tsx';
import { useEditor } from './EditorContext.ts';
import { useChanges } from './useChanges.ts';

/** The draft beside the version in force, difference by difference. */
export function ChangesSection() {
  const t = useT();
  const { base, cases } = useEditor();
  const lines = useChanges();
  return (
    <Section title={t('itemEdit.sections.changes')}>
      <Box sx={{ color: 'text.secondary', mb: 1 }}>
        {base
          ? t('itemEdit.publishCases', { following: cases.following, keeping: cases.keeping })
          : t('itemEdit.changesNew')}
      </Box>
      {base && <ChangeLines lines={lines} />}
    </Section>
  );
}
