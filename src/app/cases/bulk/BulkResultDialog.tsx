import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router';
import type { BulkResult } from '../../../contract/worklist.ts';
import { useT } from '../../i18n/useT.ts';
import { labelKeyOf } from '../../shared/ActionField.tsx';
import { PlainTable } from '../../shared/records/PlainTable.tsx';

interface Props {
  result: BulkResult;
  onClose: () => void;
}

/** How many were done, and each that was not with its reason; those stay selected. */
export function BulkResultDialog({ result, onClose }: Props) {
  const t = useT();
  const id = useId();
  const { done, refused } = result;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={id}>
      <DialogTitle id={id}>{t('hands.bulk.result')}</DialogTitle>
      <DialogContent>
        <Box sx={{ mb: 1 }} role="status">
          <strong>{t('hands.bulk.done', { count: done.length })}</strong>
          {refused.length > 0 && (
            <Box component="strong" sx={{ ml: 2 }}>
              {t('hands.bulk.refused', { count: refused.length })}
            </Box>
          )}
        </Box>
        {refused.length === 0 ? (
          t('hands.bulk.allDone')
        ) : (
          <PlainTable
            label={t('hands.bulk.refused', { count: refused.length })}
            heads={[t('cases.fields.number'), t('hands.bulk.why')]}
            wrapping={[1]}
            rows={refused}
            keyOf={row => row.id}
            cells={row => [
              row.number ? (
                <Link key="number" component={RouterLink} to={`/cases/${row.id}/show`}>
                  {row.number}
                </Link>
              ) : (
                t('hands.bulk.unknown')
              ),
              <Why key="why" row={row} />,
            ]}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={onClose}>
          {t('hands.bulk.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The sentence; of wrong input the fields by name, which says more than that something was wrong. */
function Why({ row }: { row: BulkResult['refused'][number] }) {
  const t = useT();
  const fields = Object.entries(row.errors ?? {});
  if (fields.length === 0) return <>{row.message}</>;
  return (
    <>
      {fields.map(([field, sentence]) => {
        const label = labelKeyOf(field);
        return <div key={field}>{`${label ? t(label) : field}: ${sentence}`}</div>;
      })}
    </>
  );
}
