import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { useT } from '../../i18n/useT.ts';
import { PartFrame } from '../../settings/rules/PartFrame.tsx';
import { usePartForm } from '../../settings/rules/usePart.ts';
import { useRows } from '../../settings/useRows.ts';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { RowsSkeleton } from '../../shared/RowsSkeleton.tsx';
import { useItems } from '../../shared/records/items.ts';
import { type JointPart, useMatters } from '../../shared/records/matters.ts';
import { useCan } from '../../shared/useStaff.ts';
import { MatterFields } from './MatterFields.tsx';
import { bodyOf, check, draftOf, isAsSaved, type MatterDraft, type MattersDraft } from './mattersDraft.ts';

/** 一件事: which items are filed together, and which materials are handed in once. */
export function JointTab() {
  const { data, error, refetch } = useMatters();
  const items = useItems();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data && items.length > 0 ? <JointForm record={data} /> : <RowsSkeleton rows={6} />;
}

const PART = { path: 'joint-matters', draftOf, bodyOf, check };
const MOST = 20;

function JointForm({ record }: { record: JointPart }) {
  const t = useT();
  const canEdit = useCan()('case-rules.edit');
  const form = usePartForm<JointPart, MattersDraft>(record, PART);
  const { matters, confirmed } = form.values;
  const rows = useRows<MatterDraft>(matters, next => form.set('matters', next));
  const change = (matter: MatterDraft, part: Partial<MatterDraft>) => {
    rows.change(matter, part);
    // What changes is looked at again.
    form.set(
      'confirmed',
      confirmed.filter(code => code !== matter.code),
    );
  };
  const problem = form.problemOf('matters');
  return (
    <PartFrame form={form} canEdit={canEdit}>
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('joint.settings.hint')}</Box>
      {matters.map((matter, index) => (
        <MatterFields
          key={matter.key}
          matter={matter}
          index={index}
          canEdit={canEdit}
          isAdded={rows.isAdded(matter)}
          isAsSaved={isAsSaved(matter, record.matters)}
          confirmed={confirmed}
          onConfirm={codes => form.set('confirmed', codes)}
          onChange={part => change(matter, part)}
          onRemove={() => rows.remove(matter)}
          problemOf={path => form.problemOf(`matters.${path}`)}
        />
      ))}
      {matters.length === 0 && <Box sx={{ mb: 1.5 }}>{t('joint.settings.none')}</Box>}
      {problem && (
        <FormHelperText error role="alert">
          {problem}
        </FormHelperText>
      )}
      {canEdit && (
        <Button
          ref={rows.addButton}
          size="small"
          variant="outlined"
          disabled={matters.length >= MOST}
          onClick={() => rows.add({ code: '', zh: '', en: '', items: [], shared: [], isSaved: false })}
        >
          {t('joint.settings.add')}
        </Button>
      )}
    </PartFrame>
  );
}
