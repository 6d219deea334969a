import Chip from '@mui/material/Chip';
import type { Confirmation } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';

/** 待确认: the value is data of the office and not law, until a manager confirms it. Nothing for V. */
export function UnconfirmedChip({ status, isConfirmed }: { status: Confirmation; isConfirmed?: boolean }) {
  const t = useT();
  if (status === 'V' || isConfirmed) return null;
  return (
    <Chip color="warning" label={t('records.unconfirmed')} title={t(`records.unconfirmedWhy.${status}`)} />
  );
}
