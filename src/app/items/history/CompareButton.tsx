import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import type { ItemVersionDetail } from '../../../contract/itemDrafts.ts';
import type { ItemRecord } from '../../../contract/office.ts';
import { describeChanges } from '../../../domain/items/describeChanges.ts';
import type { Item } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { RowsSkeleton } from '../../shared/RowsSkeleton.tsx';
import { definitionOf } from '../../shared/records/items.ts';
import { useRead } from '../../shared/useRead.ts';
import { ChangeLines } from '../edit/ChangeLines.tsx';

interface Props {
  record: ItemRecord;
  version: number;
}

/** An older version beside the one in force, difference by difference. */
export function CompareButton({ record, version }: Props) {
  const t = useT();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        aria-label={`${t('itemEdit.history.compare')} ${version}`}
        onClick={() => setOpen(true)}
      >
        {t('itemEdit.history.compare')}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} fullWidth maxWidth="md" aria-labelledby={id}>
        <DialogTitle id={id}>
          {t('itemEdit.history.compareTitle', { version, present: record.version })}
        </DialogTitle>
        <DialogContent tabIndex={0}>
          <Differences record={record} version={version} />
        </DialogContent>
        <DialogActions>
          <Button autoFocus variant="outlined" onClick={() => setOpen(false)}>
            {t('shell.actions.close')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

function Differences({ record, version }: Props) {
  const { data, error, refetch } = useRead<ItemVersionDetail>(
    'items',
    `items/${record.id}/versions/${version}`,
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={4} />;
  return (
    <Box>
      <ChangeLines lines={describeChanges(data.definition as Item, definitionOf(record))} />
    </Box>
  );
}
