import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { MaterialStatus } from '../../../domain/items/checklist.ts';
import { useT } from '../../i18n/useT.ts';
import { Segments } from '../../shared/choice/Segments.tsx';

interface Props {
  id: string;
  name: string;
  notes: readonly string[];
  /** Below its name. */
  help?: ReactNode;
  status: MaterialStatus;
  offered: readonly MaterialStatus[];
  onChange: (status: MaterialStatus) => void;
  isWrong: boolean;
  /** Above the first line of a group. */
  head?: ReactNode;
}

/** ☑ here, ◔ later, ☐ missing. */
const SHAPES: Readonly<Record<string, string>> = { deferred: '◔', missing: '☐' };

/** One line of a checklist: its name with what is to be known of it, and where it stands. */
export function MaterialLine({ id, name, notes, help, status, offered, onChange, isWrong, head }: Props) {
  const t = useT();
  return (
    <Box component="li" data-material={id} sx={rowStyle}>
      {head && <Box sx={{ flex: '1 0 100%', pt: 0.75, fontWeight: 600 }}>{head}</Box>}
      <Box component="span" aria-hidden sx={{ flex: 'none', width: '1.2em', fontSize: '1.14rem' }}>
        {SHAPES[status] ?? '☑'}
      </Box>
      <Box sx={{ flex: '1 1 14rem', minWidth: 0, py: 0.5, lineHeight: 1.4 }}>
        {name}{' '}
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.86rem' }}>
          {notes.filter(Boolean).join(' · ')}
        </Box>
        {help}
      </Box>
      <Segments
        name={`material-${id}`}
        label={name}
        segments={offered.map(value => ({ value, label: t(`desk.intake.status.${value}`) }))}
        value={status}
        onChange={onChange}
        isWrong={isWrong}
      />
    </Box>
  );
}

const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  columnGap: 1,
  minHeight: '2.29rem',
  borderBottom: 1,
  borderColor: 'divider',
} as const;
