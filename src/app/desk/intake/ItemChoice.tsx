import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useT } from '../../i18n/useT.ts';
import { useItemsOpenFirst } from '../useWindowData.ts';
import { withItem } from './draft.ts';
import { useIntake } from './IntakeContext.ts';

/** For what: taken from the number, changed when they came for something else. */
export function ItemChoice() {
  const t = useT();
  const { draft, change, language, isLocked, problemAt } = useIntake();
  const items = useItemsOpenFirst();
  const problem = problemAt('itemCode');
  return (
    <Box sx={{ flex: '1 1 8rem', minWidth: 0, display: 'flex', justifyContent: 'end' }}>
      <TextField
        id="intake-item"
        select
        value={draft.itemCode}
        onChange={event => change(before => withItem(before, event.target.value))}
        disabled={isLocked}
        error={problem !== undefined}
        helperText={problem}
        slotProps={{ select: { native: true }, htmlInput: { 'aria-label': t('desk.intake.item') } }}
        sx={{ width: '100%', maxWidth: '18rem', '& select': { py: 0.5 } }}
      >
        {items.map(item => (
          <option key={item.code} value={item.code} disabled={!item.open}>
            {item.open ? item[language] : t('desk.take.closedItem', { item: item[language] })}
          </option>
        ))}
      </TextField>
    </Box>
  );
}
