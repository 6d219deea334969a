import Box from '@mui/material/Box';
import type { InspectedCaseRecord } from '../../../contract/inspections.ts';
import { FINDINGS } from '../../../domain/supervision/inspectionTable.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { Moment } from '../../shared/records/Moment.tsx';

interface Props {
  record: InspectedCaseRecord;
}

/** Where it stands; late is said with a word as well as in red. */
export function InspectedState({ record }: Props) {
  const t = useT();
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {t(`inspections.status.${record.status}`)}
      {record.isLate && (
        <Box component="span" sx={{ ml: 1, color: 'error.main', fontWeight: 700 }}>
          {t('inspections.late')}
        </Box>
      )}
    </Box>
  );
}

/** Until when it is to be put right: the hour, or the day of the plan; nothing while nothing was found. */
export function InspectedLimit({ record: { status, rectifyBy, planOn } }: Props) {
  const t = useT();
  if (status === 'planned' && planOn) return <>{t('inspections.byPlan', { day: planOn })}</>;
  return status === 'found' && rectifyBy ? <Moment at={rectifyBy} withDay /> : <>—</>;
}

/** What was found, in words. */
export function useFindings(): (codes: readonly (keyof typeof FINDINGS)[]) => string {
  const local = useLocalText();
  return codes => codes.map(code => local(FINDINGS[code])).join('、') || '—';
}

export function Findings({ record }: Props) {
  return <>{useFindings()(record.findings)}</>;
}
