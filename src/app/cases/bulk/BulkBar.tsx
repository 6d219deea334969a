import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import { useListContext } from 'ra-core';
import { useState } from 'react';
import { BULK_LIMIT, type BulkResult } from '../../../contract/worklist.ts';
import { type BulkAction, bulkActions } from '../../../domain/worklist/bulkNeeds.ts';
import { useT } from '../../i18n/useT.ts';
import { useCan, useStaff } from '../../shared/useStaff.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { BulkResultDialog } from './BulkResultDialog.tsx';
import { HandoverSheetDialog } from './HandoverSheetDialog.tsx';
import { useBulkWord } from './useBulkWord.ts';

/** What can be done with the selection; nothing while nothing is selected. */
export function BulkBar() {
  const t = useT();
  const word = useBulkWord();
  const { selectedIds = [], onUnselectItems, onSelect, onSelectAll, total = 0 } = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [action, setAction] = useState<BulkAction>();
  const [result, setResult] = useState<BulkResult>();
  const [isHandingOver, setHandingOver] = useState(false);
  const roles = useStaff()?.roles ?? [];
  const can = useCan();
  const ids = selectedIds.map(String).slice(0, BULK_LIMIT);
  const finish = (answer: BulkResult) => {
    setAction(undefined);
    setResult(answer);
    onSelect(answer.refused.map(({ id }) => id));
  };
  return (
    <>
      {ids.length > 0 && (
        <Paper variant="outlined" role="toolbar" aria-label={t('hands.bulk.choose')} sx={barStyle}>
          <strong>{t('hands.bulk.selected', { count: ids.length })}</strong>
          <Button variant="contained" onClick={event => setAnchor(event.currentTarget)} aria-haspopup="menu">
            {t('hands.bulk.choose')}
          </Button>
          {can('papers.issue') && (
            <Button variant="outlined" onClick={() => setHandingOver(true)}>
              {t('hands.sheet.open')}
            </Button>
          )}
          {total > ids.length && ids.length < BULK_LIMIT && (
            <Button onClick={() => onSelectAll({ limit: BULK_LIMIT })}>{t('hands.bulk.all')}</Button>
          )}
          <Box sx={{ flex: 1 }} />
          <Button color="inherit" onClick={() => onUnselectItems()}>
            {t('hands.bulk.clear')}
          </Button>
        </Paper>
      )}
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {bulkActions(roles).map(each => (
          <MenuItem
            key={each}
            onClick={() => {
              setAnchor(null);
              setAction(each);
            }}
          >
            {word(each)}
          </MenuItem>
        ))}
      </Menu>
      {action && (
        <BulkDialog
          key={action}
          action={action}
          ids={ids}
          onDone={finish}
          onClose={() => setAction(undefined)}
        />
      )}
      {isHandingOver && <HandoverSheetDialog ids={ids} onClose={() => setHandingOver(false)} />}
      {result && <BulkResultDialog result={result} onClose={() => setResult(undefined)} />}
    </>
  );
}

const barStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  px: 2,
  py: 0.75,
  mb: 1,
  borderColor: 'primary.main',
} as const;
