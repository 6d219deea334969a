import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import { useT } from '../../i18n/useT.ts';
import { exactText } from '../../shared/dayText.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useRead } from '../../shared/useRead.ts';

/** The drafts that are open, before the list of items; nothing while there is none. */
export function OpenDrafts() {
  const t = useT();
  const local = useLocalText();
  const { data = [] } = useRead<Omit<ItemDraftRecord, 'definition'>[]>('items', 'item-drafts');
  if (data.length === 0) return null;
  return (
    <Box sx={{ mb: 1, display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('itemEdit.start.drafts')}
      </Box>
      {data.map(draft => (
        <span key={draft.id}>
          <Link component={RouterLink} to={`/items/${draft.itemId}/basics`} underline="always">
            {local(draft) || draft.zh || draft.code}
          </Link>{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('itemEdit.start.by', {
              name: draft.holderName,
              time: exactText(Date.parse(draft.updatedAt)),
            })}
          </Box>
        </span>
      ))}
    </Box>
  );
}
