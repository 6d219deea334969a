import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { fieldsOf, type PaperField } from '../../domain/papers/fields.ts';
import type { PaperKind } from '../../domain/papers/kinds.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';

/** A list goes in as a table of all its columns, on a line of its own. */
const textFor = ({ name, columns }: PaperField): string =>
  columns
    ? `\n=table ${name}: ${columns.map(({ name, zh }) => `${zh}={${name}}`).join(' | ')}\n`
    : `{${name}}`;

/** Everything that this kind of paper may name; a press puts it where the cursor is. */
export function FieldChips({ kind, onInsert }: { kind: PaperKind; onInsert: (text: string) => void }) {
  const t = useT();
  const local = useLocalText();
  return (
    <>
      <Typography variant="h3" component="h2" sx={{ mt: 1, mb: 0.5 }}>
        {t('papers.templates.fields')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {fieldsOf(kind).map(known => (
          <Button key={known.name} size="small" variant="outlined" onClick={() => onInsert(textFor(known))}>
            {local(known)}
            {known.columns && ` (${t('papers.templates.list')})`}
          </Button>
        ))}
      </Box>
    </>
  );
}
