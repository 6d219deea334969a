import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useGetList } from 'ra-core';
import type { AbsenceRecord } from '../../contract/absences.ts';
import { useT } from '../i18n/useT.ts';
import { useComeBack } from './useComeBack.ts';

/** Above every page, while somebody works who is recorded as away. */
export function AwayNote({ staffId }: { staffId: string }) {
  const t = useT();
  const command = useComeBack();
  const { data } = useGetList<AbsenceRecord>('absences', {
    filter: { endedAt: null, staffId },
    sort: { field: 'fromAt', order: 'DESC' },
    pagination: { page: 1, perPage: 1 },
  });
  const own = data?.[0];
  if (!own) return null;
  return (
    <Alert
      severity="info"
      square
      sx={{ py: 0, alignItems: 'center' }}
      action={
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          disabled={command.isRunning}
          onClick={() => void command.run(own)}
        >
          {t('absences.away.back')}
        </Button>
      }
    >
      {t('absences.away.text', { name: own.deputyName })}
    </Alert>
  );
}
