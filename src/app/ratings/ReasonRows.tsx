import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useT } from '../i18n/useT.ts';
import { newKey } from '../providers/newKey.ts';
import { useLocalText } from '../shared/records/localText.ts';
import type { ReasonDraft } from './settingsDraft.ts';

interface Props {
  rows: readonly ReasonDraft[];
  errors: Readonly<Record<string, string>>;
  onChange: (rows: readonly ReasonDraft[]) => void;
}

const WIDTHS = { code: '7rem', zh: '20rem', en: '22rem' } as const;
const FIELDS = ['code', 'zh', 'en'] as const;

/** The reasons as rows that are typed in. */
export function ReasonRows({ rows, errors, onChange }: Props) {
  const t = useT();
  const local = useLocalText();
  const change = (row: ReasonDraft, part: Partial<ReasonDraft>) =>
    onChange(rows.map(each => (each.key === row.key ? { ...each, ...part } : each)));
  return (
    <>
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('ratings.set.reasonsText')}</Box>
      {/* Said once for the eye; each field carries its own name for who only hears it. */}
      <Box aria-hidden sx={{ display: 'flex', gap: 1, mb: 0.5, color: 'text.secondary' }}>
        {FIELDS.map(name => (
          <Box key={name} sx={{ width: WIDTHS[name] }}>
            {t(`ratings.set.${name}`)}
          </Box>
        ))}
      </Box>
      {rows.map((row, index) => (
        <Box key={row.key} sx={{ display: 'flex', gap: 1, mb: 1 }}>
          {FIELDS.map(name => {
            const problem = errors[`reasons.${index}.${name}`];
            return (
              <TextField
                key={name}
                name={`reasons.${index}.${name}`}
                value={row[name]}
                onChange={event => change(row, { [name]: event.target.value })}
                error={problem !== undefined}
                helperText={problem}
                sx={{ width: WIDTHS[name] }}
                autoComplete="off"
                slotProps={{
                  htmlInput: {
                    'aria-label': t('ratings.set.row', { n: index + 1, field: t(`ratings.set.${name}`) }),
                    maxLength: name === 'code' ? 20 : 60,
                  },
                }}
              />
            );
          })}
          <Button
            size="small"
            sx={{ alignSelf: 'flex-start', minHeight: '2.43rem' }}
            aria-label={t('ratings.set.remove', { name: local(row) || String(index + 1) })}
            onClick={() => onChange(rows.filter(each => each.key !== row.key))}
          >
            ✕
          </Button>
        </Box>
      ))}
      {errors.reasons && (
        <FormHelperText error role="alert">
          {errors.reasons}
        </FormHelperText>
      )}
      <Button
        size="small"
        variant="outlined"
        onClick={() => onChange([...rows, { key: newKey(), code: '', zh: '', en: '' }])}
      >
        {t('ratings.set.add')}
      </Button>
    </>
  );
}
