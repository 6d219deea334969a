import Chip from '@mui/material/Chip';
import { useT } from '../i18n/useT.ts';
import { useFilterValue } from '../shared/records/FilterField.tsx';

/** Where a link led to the cases of one joint matter or one family: said, and taken off again. */
export function TogetherFilter() {
  const t = useT();
  return (
    <>
      <One name="jointId" label={t('joint.filter.joint')} />
      <One name="familyId" label={t('joint.filter.family')} />
    </>
  );
}

function One({ name, label }: { name: string; label: string }) {
  const [value, set] = useFilterValue(name);
  return value ? <Chip label={label} onDelete={() => set(undefined)} /> : null;
}
