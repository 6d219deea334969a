import Box from '@mui/material/Box';
import { useListContext } from 'ra-core';
import { useT } from '../../i18n/useT.ts';

/** How many there are. */
export function ListCount() {
  const t = useT();
  const { total } = useListContext();
  if (total === undefined) return null;
  return (
    <Box component="span" role="status" sx={{ color: 'text.secondary' }}>
      {t('records.list.count', { total: total.toLocaleString('en-US') })}
    </Box>
  );
}
