import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ItemRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { useCan } from '../shared/useStaff.ts';
import { ConfirmValueDialog } from './ConfirmValueDialog.tsx';
import type { ConfirmField } from './confirmBody.ts';

interface Props {
  record: ItemRecord;
  field: ConfirmField;
  code?: string;
  /** Named in the dialog when the field alone does not say it. */
  label?: string;
  isUnconfirmed: boolean;
}

/** The manager's button beside a value: stand for it, or correct it later. */
export function ConfirmValue({ record, field, code, label, isUnconfirmed }: Props) {
  const t = useT();
  const can = useCan();
  const [isOpen, setOpen] = useState(false);
  if (!can('items.confirm-limit')) return <span />;
  const name = label ?? t(`items.fields.${field}`);
  const text = t(isUnconfirmed ? 'items.confirm.press' : 'items.confirm.again');
  return (
    <>
      <Button
        size="small"
        variant={isUnconfirmed ? 'outlined' : 'text'}
        aria-label={`${text}: ${name}`}
        onClick={() => setOpen(true)}
      >
        {text}
      </Button>
      {isOpen && (
        <ConfirmValueDialog
          record={record}
          field={field}
          code={code}
          name={name}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
