import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useT } from '../../i18n/useT.ts';
import type { CsvTable } from '../../shared/tableFile/csv.ts';
import { ClassRules } from './ClassRules.tsx';
import { guessClasses, type Mapping, MOST_CLASSES, valuesOf } from './mapping.ts';

interface Props {
  table: CsvTable;
  mapping: Mapping;
  onChange(mapping: Mapping): void;
}

const GRID = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fill, minmax(11rem, 1fr))',
  my: 1,
};

/** Which column means what, and which values mean which lane. */
export function MappingFields({ table, mapping, onChange }: Props) {
  const t = useT();
  const classes = valuesOf(table, mapping.lane);
  const isTooMany = classes.length > MOST_CLASSES;
  const column = (name: 'time' | 'service' | 'lane' | 'day') => ({
    label: t(`fairness.csv.${name}`),
    header: table.header,
    value: mapping[name],
    onChange: (value: number | null) =>
      onChange({
        ...mapping,
        [name]: value,
        ...(name === 'lane' && { classes: guessClasses(valuesOf(table, value)) }),
      }),
  });
  return (
    <Box role="group" aria-label={t('fairness.csv.columns')}>
      <Box sx={GRID}>
        <ColumnChoice {...column('time')} />
        <ColumnChoice {...column('service')} />
        <ColumnChoice {...column('day')} />
        <ColumnChoice {...column('lane')} />
        <Filter table={table} mapping={mapping} onChange={onChange} />
        <TextField
          size="small"
          label={t('fairness.csv.perDay')}
          type="number"
          value={mapping.perDay}
          onChange={event => onChange({ ...mapping, perDay: Math.max(0, Number(event.target.value) || 0) })}
          slotProps={{ htmlInput: { min: 0 } }}
        />
      </Box>
      {isTooMany && <Alert severity="warning">{t('fairness.csv.tooMany')}</Alert>}
      {mapping.lane !== null && !isTooMany && (
        <ClassRules rules={mapping.classes} onChange={rules => onChange({ ...mapping, classes: rules })} />
      )}
    </Box>
  );
}

/** Only the rows with one value of one column. */
function Filter({ table, mapping, onChange }: Props) {
  const t = useT();
  const { kept } = mapping;
  const values = valuesOf(table, kept?.column ?? null);
  return (
    <>
      <ColumnChoice
        label={t('fairness.csv.kept')}
        header={table.header}
        value={kept?.column ?? null}
        onChange={column =>
          onChange({
            ...mapping,
            kept: column === null ? null : { column, value: valuesOf(table, column)[0] ?? '' },
          })
        }
      />
      {kept && (
        <TextField
          select
          size="small"
          label={t('fairness.csv.keptValue')}
          value={kept.value}
          onChange={event => onChange({ ...mapping, kept: { ...kept, value: event.target.value } })}
        >
          {[...new Set([...values, kept.value])].map(value => (
            <MenuItem key={value} value={value}>
              {value || t('fairness.csv.none')}
            </MenuItem>
          ))}
        </TextField>
      )}
    </>
  );
}

const NONE = '-';

interface ChoiceProps {
  label: string;
  header: readonly string[];
  value: number | null;
  onChange(value: number | null): void;
}

function ColumnChoice({ label, header, value, onChange }: ChoiceProps) {
  const t = useT();
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value === null ? NONE : String(value)}
      onChange={event => onChange(event.target.value === NONE ? null : Number(event.target.value))}
    >
      <MenuItem value={NONE}>{t('fairness.csv.none')}</MenuItem>
      {header.map((title, place) => (
        <MenuItem key={`${title} ${String(place)}`} value={String(place)}>
          {title}
        </MenuItem>
      ))}
    </TextField>
  );
}
