import Box from '@mui/material/Box';
import type { FollowUpRecord } from '../../contract/ratings.ts';
import { useT } from '../i18n/useT.ts';

/** Where it stands; late is said with a sign and a word as well as in red. */
export function FollowUpState({ record }: { record: FollowUpRecord }) {
  const t = useT();
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {t(`ratings.status.${record.status}`)}
      {record.isOverdue && (
        <Box component="span" sx={{ ml: 1, color: 'error.main', fontWeight: 700 }}>
          {t('ratings.late')}
        </Box>
      )}
    </Box>
  );
}
