import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { CaseDetail } from '../../../contract/cases.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from './localText.ts';

type Change = NonNullable<CaseDetail['itemChange']>['changes'][number];

/** `sentence(change)`: what differs between two versions of an item, in one line each. */
export function useChangeSentence(): (change: Change) => string {
  const t = useT();
  const local = useLocalText();
  return ({ part, how, name }) =>
    [t(`itemEdit.part.${part}`), name ? local(name) : '', t(`itemEdit.how.${how}`)].filter(Boolean).join(' ');
}

/** The item has changed since the case was filed: acceptance takes the newest, so whoever accepts sees what is new. */
export function ItemChangeNote({ change }: { change: CaseDetail['itemChange'] | undefined }) {
  const t = useT();
  const sentence = useChangeSentence();
  if (!change) return null;
  return (
    <Alert severity="warning" sx={{ borderRadius: 0, py: 0 }}>
      {t('records.itemChange.title', { from: change.from, to: change.to })}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {change.changes.map(each => (
          <li key={`${each.part}-${each.id}`}>{sentence(each)}</li>
        ))}
      </Box>
    </Alert>
  );
}
