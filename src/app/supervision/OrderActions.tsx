import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { OrderCommand, OrderDetail } from '../../contract/supervision.ts';
import { ORDER_TABLE, type OrderAction } from '../../domain/supervision/orderTable.ts';
import { useT } from '../i18n/useT.ts';
import { findErrorBody } from '../providers/errorBody.ts';
import { ActionDialog, type ActionValues } from '../shared/ActionDialog.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { usePeople } from './usePeople.ts';

/** What this person may do to it, the next step first. */
export function OrderActions({ record }: { record: OrderDetail }) {
  const t = useT();
  const [chosen, setChosen] = useState<OrderAction>();
  if (record.allowedActions.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', gap: 1, mb: 1.5, flexWrap: 'wrap' }}>
      {record.allowedActions.map((action, index) => (
        <Button
          key={action}
          variant={index === 0 ? 'contained' : 'outlined'}
          onClick={() => setChosen(action)}
        >
          {t(`supervision.actions.${action}`)}
        </Button>
      ))}
      {chosen && <StepDialog record={record} action={chosen} onClose={() => setChosen(undefined)} />}
    </Box>
  );
}

const bodyOf = ({ note = '', addresseeId = '', days = '' }: ActionValues): OrderCommand => ({
  ...(note.trim() && { note }),
  ...(addresseeId && { addresseeId }),
  ...(days.trim() && { days: Number(days) }),
});

interface Props {
  record: OrderDetail;
  action: OrderAction;
  onClose(): void;
}

function StepDialog({ record, action, onClose }: Props) {
  const t = useT();
  const { needs, may } = ORDER_TABLE[action];
  const people = usePeople(record.issuedBy, needs.includes('addresseeId'));
  const command = useCommand<OrderCommand>(
    (provider, body, press) =>
      provider.act('orders', record.id, action, body, { ...press, version: record.version }),
    { refresh: ['orders'], success: 'shell.actions.done', onSuccess: onClose },
  );
  const label = t(`supervision.actions.${action}`);
  return (
    <ActionDialog
      isOpen
      title={label}
      text={t(`supervision.texts.${action}`)}
      needs={{
        ...Object.fromEntries(needs.map(field => [field, 'required'])),
        ...Object.fromEntries(may.map(field => [field, 'optional'])),
      }}
      choices={{ addresseeId: people.filter(({ value }) => value !== record.addresseeId) }}
      errors={findErrorBody(command.error)?.errors}
      submitLabel={label}
      isDangerous={action === 'withdraw'}
      isRunning={command.isRunning}
      onSubmit={values => void command.run(bodyOf(values))}
      onClose={onClose}
    />
  );
}
