import Button from '@mui/material/Button';
import { useState } from 'react';
import type { HolidayRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { useCommand } from '../shared/useCommand.ts';

/** Takes one day to come out of the calendar. */
export function RemoveDay({ day }: { day: HolidayRecord }) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const remove = useCommand<void, unknown>(
    provider => provider.delete('holidays', { id: day.id, previousData: day }),
    { refresh: ['holidays', 'cases'], success: 'shell.actions.done' },
  );
  const label = t('holidays.list.remove');
  return (
    <>
      <Button
        size="small"
        color="inherit"
        sx={{ minHeight: 0, minWidth: 0 }}
        aria-label={t('holidays.list.of', { action: label, date: day.date })}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      <ActionDialog
        isOpen={isAsking}
        title={label}
        text={t('holidays.list.removeText', { date: day.date, name: day.name })}
        needs={{}}
        submitLabel={label}
        isDangerous
        isRunning={remove.isRunning}
        onSubmit={() => void remove.run().then(() => setAsking(false))}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
