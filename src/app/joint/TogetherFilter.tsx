import Chip from '@mui/material/Chip';
import { useT } from '../i18n/useT.ts';
import { useFilterValue } from '../shared/records/FilterField.tsx';
import { SelectFilter } from '../shared/records/SelectFilter.tsx';

/** Cases that belong together: of any joint matter or family, or, where a link led here, those of one. */
export function TogetherFilter() {
  const t = useT();
  return (
    <>
      <SelectFilter
        name="together"
        label={t('joint.filter.label')}
        choices={(['joint', 'family'] as const).map(id => ({ id, name: t(`joint.mark.${id}`) }))}
        width="7rem"
      />
      <One name="jointId" label={t('joint.filter.joint')} />
      <One name="familyId" label={t('joint.filter.family')} />
    </>
  );
}

function One({ name, label }: { name: string; label: string }) {
  const [value, set] = useFilterValue(name);
  return value ? <Chip label={label} onDelete={() => set(undefined)} /> : null;
}
