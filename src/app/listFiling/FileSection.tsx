import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Item } from '../../domain/items/item.ts';
import { LIST_MAX } from '../../domain/listFile/problems.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { Section } from '../shared/Section.tsx';
import { saveBlob } from '../shared/saveBlob.ts';
import { ColumnMapping } from '../shared/tableFile/ColumnMapping.tsx';
import { FilePick } from '../shared/tableFile/FilePick.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { Defaults } from './Defaults.tsx';
import type { ListDraft } from './draft.ts';
import { templateBlob } from './template.ts';
import type { ListFile } from './useListFile.ts';

const LIMITS = { bytes: 5 * 1024 * 1024, rows: LIST_MAX };

interface Props {
  item: Item;
  list: ListFile;
  draft: ListDraft;
  onChange: (change: (before: ListDraft) => ListDraft) => void;
}

/** ② The file: a template to begin with, which column holds what, and what an empty cell means. */
export function FileSection({ item, list, draft, onChange }: Props) {
  const t = useT();
  const local = useLocalText();
  return (
    <Section title={t('listFiling.file')} beside={<Template item={item} />}>
      <FilePick id="list-file" limits={LIMITS} file={list.file} onRead={list.read} />
      {list.file && list.map && (
        <ColumnMapping columns={list.columns} header={list.header} map={list.map} onChange={list.correct} />
      )}
      {list.missing.length > 0 && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {t('tableFile.columnMissing', { columns: list.missing.map(local).join('、') })}
        </Alert>
      )}
      <Defaults item={item} draft={draft} onChange={onChange} />
    </Section>
  );
}

function Template({ item }: { item: Item }) {
  const t = useT();
  const language = useLanguage();
  const save = async (kind: 'xlsx' | 'csv') =>
    saveBlob(
      `${item[language]}-${t('listFiling.template')}.${kind}`,
      await templateBlob(item, kind, language),
    );
  return (
    <Box
      role="group"
      aria-label={t('listFiling.template')}
      title={t('listFiling.templateText')}
      sx={{ display: 'flex', alignItems: 'center', gap: 1 }}
    >
      {t('listFiling.template')}
      <Button size="small" variant="outlined" onClick={() => void save('xlsx')}>
        {t('listFiling.xlsx')}
      </Button>
      <Button size="small" variant="outlined" onClick={() => void save('csv')}>
        {t('listFiling.csv')}
      </Button>
    </Box>
  );
}
