import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import type { ItemRecord } from '../../../contract/office.ts';
import type { JointMatter } from '../../../domain/joint/matters.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { UnconfirmedChip } from '../../shared/records/UnconfirmedChip.tsx';
import { DueHint } from './DueHint.tsx';
import { emptyDraft, itemsOf, type JointDraft } from './draft.ts';

interface Props {
  matters: readonly JointMatter[];
  confirmed: readonly string[];
  matter: JointMatter;
  items: readonly ItemRecord[];
  draft: JointDraft;
  change: (next: (before: JointDraft) => JointDraft) => void;
}

/** Which matter, and which of its items this time: each with the limit of its own, or why it cannot be filed. */
export function MatterSection({ matters, confirmed, matter, items, draft, change }: Props) {
  const t = useT();
  const local = useLocalText();
  const choose = (code: string) =>
    change(before => ({
      ...emptyDraft(code, null),
      // Other items ask other things; the people stay.
      form: { ...before.form, circumstances: {}, materials: {} },
    }));
  const toggle = (code: string) =>
    change(({ leftOut, ...before }) => ({
      ...before,
      leftOut: leftOut.includes(code) ? leftOut.filter(other => other !== code) : [...leftOut, code],
    }));
  return (
    <Box sx={{ px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 1.5, rowGap: 1 }}>
        <TextField
          id="joint-matter"
          select
          size="small"
          label={t('joint.matter')}
          value={matter.code}
          onChange={event => choose(event.target.value)}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
          sx={{ minWidth: '16rem' }}
        >
          {matters.map(each => (
            <option key={each.code} value={each.code}>
              {local(each)}
            </option>
          ))}
        </TextField>
        <UnconfirmedChip status="P" isConfirmed={confirmed.includes(matter.code)} />
      </Box>
      <Box component="fieldset" sx={{ border: 0, m: 0, mt: 1, p: 0, minWidth: 0 }}>
        <Box component="legend" sx={{ p: 0, color: 'text.secondary' }}>
          {t('joint.items')} · {t('joint.itemsHint')}
        </Box>
        {itemsOf(matter, items).map(item => (
          <Box
            key={item.code}
            sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}
          >
            <FormControlLabel
              sx={{ mr: 0 }}
              control={
                <Checkbox
                  size="small"
                  sx={{ py: 0.5 }}
                  checked={item.open && !draft.leftOut.includes(item.code)}
                  disabled={!item.open}
                  onChange={() => toggle(item.code)}
                />
              }
              label={local(item)}
            />
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {item.open ? <DueHint itemCode={item.code} /> : t('desk.intake.problem.closedItem')}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
