import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useT } from '../../i18n/useT.ts';

/** And then the next one, in the same press. */
export function NextTick({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const t = useT();
  return (
    <FormControlLabel
      control={<Checkbox checked={isOn} onChange={(_, checked) => onChange(checked)} />}
      label={t('desk.step.next')}
    />
  );
}
