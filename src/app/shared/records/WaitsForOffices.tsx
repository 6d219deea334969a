import Box from '@mui/material/Box';
import type { CaseRecord } from '../../../contract/cases.ts';
import { useT } from '../../i18n/useT.ts';
import { useItem } from './items.ts';
import { useLocalText } from './localText.ts';
import { useToday } from './useToday.ts';

/** 联审: the offices that have not answered, by name; overdue with its shape. Nothing for every other case. */
export function WaitsForOffices({ record }: { record: CaseRecord }) {
  const t = useT();
  const local = useLocalText();
  const today = useToday();
  const parts = useItem(record.itemCode)?.stages.flatMap(stage => stage.parts ?? []) ?? [];
  if (record.partsOpen.length === 0) return null;
  const offices = record.partsOpen.map(code => local(parts.find(part => part.code === code)) || code);
  const isLate = !record.paused && record.partsDueOn !== null && record.partsDueOn < today;
  return (
    <Box component="span" sx={{ ml: 0.75, whiteSpace: 'nowrap', fontWeight: isLate ? 600 : undefined }}>
      {isLate && (
        <Box component="span" aria-hidden sx={{ mr: 0.5, fontSize: '0.8em' }}>
          ■
        </Box>
      )}
      {t(isLate ? 'caseParts.waitsLate' : 'caseParts.waits', { offices: offices.join('、') })}
    </Box>
  );
}
