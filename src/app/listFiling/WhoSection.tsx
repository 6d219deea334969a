import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { EnterpriseRecord } from '../../contract/people.ts';
import { useT } from '../i18n/useT.ts';
import { useItems } from '../shared/records/items.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { Section } from '../shared/Section.tsx';
import { type AgentField, type ListDraft, withItem } from './draft.ts';

interface Props {
  draft: ListDraft;
  enterprise: EnterpriseRecord | undefined;
  /** Fields to mark: what a try found wrong. */
  wrong: readonly string[];
  onChange: (change: (before: ListDraft) => ListDraft) => void;
}

const AGENT_FIELDS: readonly AgentField[] = ['name', 'idNumber', 'phone', 'letter', 'until'];
const NATIVE = { select: { native: true }, inputLabel: { shrink: true } };

/** ① For what, for which enterprise, and who files with which letter. */
export function WhoSection({ draft, enterprise, wrong, onChange }: Props) {
  const t = useT();
  const local = useLocalText();
  const items = useItems().filter(item => item.open);
  return (
    <Section title={t('listFiling.who')}>
      <Box sx={{ ...grid, mt: 1 }}>
        <TextField
          id="list-item"
          select
          size="small"
          label={t('listFiling.item')}
          value={draft.itemCode}
          required
          error={wrong.includes('itemCode')}
          onChange={event => onChange(before => withItem(before, event.target.value))}
          slotProps={NATIVE}
        >
          <option value="">{t('listFiling.itemChoose')}</option>
          {items.map(item => (
            <option key={item.code} value={item.code}>
              {local(item)}
            </option>
          ))}
        </TextField>
        {enterprise ? (
          <Box sx={{ alignSelf: 'center' }}>
            {t('listFiling.enterprise')} <b>{enterprise.name}</b>
          </Box>
        ) : (
          <TextField
            id="list-creditCode"
            size="small"
            label={t('listFiling.creditCode')}
            helperText={t('listFiling.creditCodeHint')}
            value={draft.creditCode}
            error={wrong.includes('creditCode')}
            autoComplete="off"
            onChange={event => onChange(before => ({ ...before, creditCode: event.target.value }))}
          />
        )}
      </Box>
      <Box sx={{ ...grid, mt: 1.5 }}>
        {AGENT_FIELDS.map(name => (
          <TextField
            key={name}
            id={`list-agent-${name}`}
            size="small"
            type={name === 'until' ? 'date' : 'text'}
            label={t(`listFiling.agent.${name}`)}
            value={draft.agent[name]}
            required
            error={wrong.includes(name)}
            autoComplete="off"
            onChange={event =>
              onChange(before => ({ ...before, agent: { ...before.agent, [name]: event.target.value } }))
            }
            slotProps={name === 'until' ? { inputLabel: { shrink: true } } : undefined}
          />
        ))}
      </Box>
    </Section>
  );
}

const grid = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fit, minmax(13rem, 1fr))',
  alignItems: 'start',
} as const;
