import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useT } from '../../i18n/useT.ts';
import { UnconfirmedChip } from '../../shared/records/UnconfirmedChip.tsx';

interface Props {
  /** What is confirmed, in words. */
  label: string;
  field: string;
  confirmed: readonly string[];
  /** Where the value as delivered comes from. */
  source: string;
  canEdit: boolean;
  onChange: (confirmed: string[]) => void;
}

/** Where a value comes from, whether somebody has checked it, and the manager's button for that. */
export function ConfirmMark({ label, field, confirmed, source, canEdit, onChange }: Props) {
  const t = useT();
  const isConfirmed = confirmed.includes(field);
  const text = t(isConfirmed ? 'rules.unconfirm' : 'rules.confirm');
  const toggle = () =>
    onChange(isConfirmed ? confirmed.filter(other => other !== field) : [...confirmed, field]);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, minHeight: '2rem' }}>
      <UnconfirmedChip status="P" isConfirmed={isConfirmed} />
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.93rem' }}>
        {t('rules.source', { source })}
        {isConfirmed && ` · ${t('rules.confirmed')}`}
      </Box>
      {canEdit && (
        <Button size="small" aria-label={`${text}: ${label}`} onClick={toggle}>
          {text}
        </Button>
      )}
    </Box>
  );
}
