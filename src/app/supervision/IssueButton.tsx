import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { OrderCreate, OrderDetail } from '../../contract/supervision.ts';
import { USUAL_ORDER_DAYS } from '../../domain/supervision/order.ts';
import { useT } from '../i18n/useT.ts';
import { findErrorBody } from '../providers/errorBody.ts';
import { ActionDialog, type ActionValues } from '../shared/ActionDialog.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { useCan, useStaff } from '../shared/useStaff.ts';
import { usePeople } from './usePeople.ts';

interface Props {
  about?: { type: 'case' | 'enterprise'; id: string; name: string };
  /** Whom it would usually go to. */
  addresseeId?: string | null;
  size?: 'small';
}

const NEEDS = { title: 'required', text: 'required', addresseeId: 'required', days: 'required' };

/** Gives an order, about what the page shows or about something else; for those who may. */
export function IssueButton({ about, addresseeId, size }: Props) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const me = useStaff()?.id ?? '';
  const mayIssue = useCan()('orders.issue');
  const people = usePeople(me, isOpen);
  const issue = useCommand<OrderCreate, OrderDetail>(
    (provider, body, press) => provider.post('orders', body, press),
    { refresh: ['orders'], success: 'supervision.done.issued', onSuccess: () => setOpen(false) },
  );
  if (!mayIssue) return null;
  const initial = {
    days: String(USUAL_ORDER_DAYS),
    ...(people.some(({ value }) => value === addresseeId) && { addresseeId: addresseeId ?? '' }),
  };
  const submit = ({ title = '', text = '', addresseeId: to = '', days = '' }: ActionValues) => {
    const subject = about
      ? ({ subjectType: about.type, subjectId: about.id } as const)
      : ({ subjectType: 'none' } as const);
    void issue.run({ title, text, addresseeId: to, days: Number(days), ...subject });
  };
  return (
    <>
      <Button variant="outlined" {...(size && { size })} onClick={() => setOpen(true)}>
        {t('supervision.issue.press')}
      </Button>
      {isOpen && (
        <ActionDialog
          isOpen
          title={t('supervision.issue.title')}
          text={t('supervision.issue.text')}
          needs={NEEDS}
          choices={{ addresseeId: people }}
          initial={initial}
          errors={findErrorBody(issue.error)?.errors}
          submitLabel={t('supervision.issue.press')}
          isRunning={issue.isRunning}
          onSubmit={submit}
          onClose={() => setOpen(false)}
        >
          {about && (
            <Typography color="textSecondary" sx={{ mt: 1 }}>
              {t('supervision.issue.about', { name: about.name })}
            </Typography>
          )}
        </ActionDialog>
      )}
    </>
  );
}
