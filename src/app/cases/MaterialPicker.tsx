import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import type { CaseDetail } from '../../contract/cases.ts';
import type { CaseAction } from '../../domain/cases/statuses.ts';
import type { Item } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { materialLines } from './materialLines.ts';

interface Props {
  record: CaseDetail;
  item: Item;
  action: CaseAction;
  ticked: readonly string[];
  onTick: (ids: readonly string[]) => void;
}

/** Which materials are missing, or have been brought. */
export function MaterialPicker({ record, item, action, ticked, onTick }: Props) {
  const t = useT();
  const local = useLocalText();
  const isNotice = action === 'request-correction';
  const toggle = (id: string) =>
    onTick(ticked.includes(id) ? ticked.filter(other => other !== id) : [...ticked, id]);
  return (
    <FormControl component="fieldset" sx={{ mt: 1 }} fullWidth>
      <FormLabel component="legend">
        {t(isNotice ? 'cases.actions.missing' : 'cases.actions.brought')}
      </FormLabel>
      <FormHelperText>
        {t(isNotice ? 'cases.actions.missingHint' : 'cases.actions.broughtHint')}
      </FormHelperText>
      {materialLines(item, record).map(({ materialId, material, status }) => (
        <FormControlLabel
          key={materialId}
          control={
            <Checkbox
              size="small"
              checked={ticked.includes(materialId)}
              onChange={() => toggle(materialId)}
              sx={{ py: 0.5 }}
            />
          }
          label={`${local(material)} · ${t(`cases.materials.status.${status}`)}`}
        />
      ))}
    </FormControl>
  );
}
