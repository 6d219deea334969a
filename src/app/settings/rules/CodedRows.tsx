import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { ListField } from '../ListField.tsx';
import { RemoveButton } from '../RemoveButton.tsx';
import { useRows } from '../useRows.ts';
import type { CodedDraft } from './codedDraft.ts';

interface Props {
  /** Its field in the body, also the name of its inputs. */
  list: string;
  rows: readonly CodedDraft[];
  onChange: (rows: readonly CodedDraft[]) => void;
  problemOf: (path: string) => string | undefined;
  /** Each says what the applicant does about it. */
  hasRemedy?: boolean;
  codeLength?: number;
  most: number;
}

/** A list of codes with their words in both languages; a code that was saved stays as it is. */
export function CodedRows({ list, rows, onChange, problemOf, hasRemedy, codeLength = 40, most }: Props) {
  const t = useT();
  const local = useLocalText();
  const edit = useRows(rows, onChange);
  const problem = problemOf(list);
  const field = (row: CodedDraft, index: number, name: keyof typeof WIDTHS) => (
    <Box key={name} sx={{ flex: WIDTHS[name], minWidth: 0 }}>
      <ListField
        path={`${list}.${index}.${name}`}
        label={t(`rules.row.${name}`, { n: index + 1 })}
        value={row[name]}
        onChange={value => edit.change(row, { [name]: value })}
        problem={problemOf(`${list}.${index}.${name}`)}
        width="100%"
        maxLength={name === 'code' ? codeLength : name.startsWith('remedy') ? 200 : 60}
        disabled={name === 'code' && row.isSaved}
        isOptional={name.startsWith('remedy')}
        autoFocus={name === 'zh' && edit.isAdded(row)}
      />
    </Box>
  );
  return (
    <Box sx={{ mt: 1.5 }}>
      {rows.map((row, index) => (
        <Box key={row.key} sx={rowStyle}>
          {NAMES.map(name => field(row, index, name))}
          <RemoveButton
            label={t('rules.removeRow', { name: local(row) || String(index + 1) })}
            onPress={() => edit.remove(row)}
            disabled={rows.length === 1}
          />
          {hasRemedy && REMEDIES.map(name => field(row, index, name))}
        </Box>
      ))}
      {problem && (
        <FormHelperText error role="alert">
          {problem}
        </FormHelperText>
      )}
      <Button
        ref={edit.addButton}
        size="small"
        variant="outlined"
        disabled={rows.length >= most}
        onClick={() => edit.add({ code: '', zh: '', en: '', remedyZh: '', remedyEn: '', isSaved: false })}
      >
        {t('rules.add')}
      </Button>
    </Box>
  );
}

const NAMES = ['zh', 'en', 'code'] as const;
const REMEDIES = ['remedyZh', 'remedyEn'] as const;

/** What the applicant does stands in a line of its own below the words. */
const WIDTHS = {
  zh: '1 1 12rem',
  en: '1 1 14rem',
  code: '0 1 12rem',
  remedyZh: '1 1 45%',
  remedyEn: '1 1 45%',
} as const;

const rowStyle = { display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2, alignItems: 'flex-start' } as const;
