import Button from '@mui/material/Button';
import { useT } from '../i18n/useT.ts';

interface Props {
  /** What is removed, in words, for those who do not see the row. */
  label: string;
  onPress: () => void;
  disabled?: boolean;
}

/** Takes a row out of a list; nothing is saved by it. */
export function RemoveButton({ label, onPress, disabled }: Props) {
  const t = useT();
  return (
    <Button aria-label={label} title={label} color="inherit" onClick={onPress} disabled={disabled}>
      {t('settings.remove')}
    </Button>
  );
}
