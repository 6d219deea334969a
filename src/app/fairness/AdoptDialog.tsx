import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import {
  HALL,
  type HousePolicy,
  HousePolicy as HousePolicySchema,
  type PolicyRecord,
} from '../../contract/policies.ts';
import { useT } from '../i18n/useT.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { useItemChoices } from '../shared/records/items.ts';
import { useCommand } from '../shared/useCommand.ts';
import { OwnRule } from './rule/OwnRule.tsx';
import { HOUSE_KINDS, ownDraftOf, ownPolicyOf } from './rule/ownDraft.ts';
import type { Policies } from './usePolicies.ts';
import { usePolicyText } from './usePolicyText.ts';

const FOLLOW = 'follow';

interface Props {
  policies: Policies;
  /** The rule to adopt; null: one that is typed here. */
  policy: HousePolicy | null;
  onClose(): void;
}

/** A new version of the rule, with its reason; a rule that was changed meanwhile is shown again first. */
export function AdoptDialog({ policies, policy, onClose }: Props) {
  const t = useT();
  const text = usePolicyText();
  const [scope, setScope] = useState<string>(HALL);
  const [draft, setDraft] = useState(() => ownDraftOf(policies.hall));
  const [follows, setFollows] = useState(false);
  const typed = HousePolicySchema.safeParse(ownPolicyOf(draft)).data ?? null;
  // What is changed is the rule that holds there.
  const choose = (next: string) => {
    setScope(next);
    setDraft(ownDraftOf(policies.itemPolicies[next] ?? policies.hall));
  };
  const chosen = follows && scope !== HALL ? null : (policy ?? typed);
  const save = useCommand<{ reason: string }, PolicyRecord>(
    (provider, { reason }, press) =>
      provider.post(
        'policies',
        { scope, policy: chosen, reason },
        { ...press, version: policies.versionOf(scope) },
      ),
    { refresh: ['policies', 'fairness'], success: 'fairness.policy.saved', onSuccess: onClose },
  );
  const isReady = policy !== null || typed !== null || chosen === null;
  return (
    <ActionDialog
      isOpen
      title={t(policy ? 'fairness.policy.adoptTitle' : 'fairness.policy.change')}
      text={t('fairness.policy.adoptText', { rule: text(chosen ?? null) })}
      needs={{ reason: 'required' }}
      submitLabel={t('fairness.policy.adopt')}
      isRunning={save.isRunning}
      isReady={isReady}
      onSubmit={({ reason = '' }) => void save.run({ reason })}
      onClose={onClose}
    >
      <Scope scope={scope} onChange={choose} follows={follows} onFollow={setFollows} />
      {!policy && !(follows && scope !== HALL) && (
        <OwnRule kinds={HOUSE_KINDS} draft={draft} onChange={setDraft} />
      )}
    </ActionDialog>
  );
}

interface ScopeProps {
  scope: string;
  onChange(scope: string): void;
  follows: boolean;
  onFollow(follows: boolean): void;
}

/** The hall or an item; an item may also follow the hall again. */
function Scope({ scope, onChange, follows, onFollow }: ScopeProps) {
  const t = useT();
  const items = useItemChoices();
  return (
    <Box sx={{ display: 'flex', gap: 1.5, mt: 2, mb: 1 }}>
      <TextField
        select
        size="small"
        fullWidth
        label={t('fairness.policy.scope')}
        value={scope}
        onChange={event => onChange(event.target.value)}
        helperText={t('fairness.policy.itemNote')}
      >
        <MenuItem value={HALL}>{t('fairness.policy.hall')}</MenuItem>
        {items.map(each => (
          <MenuItem key={each.id} value={each.id}>
            {each.name}
          </MenuItem>
        ))}
      </TextField>
      {scope !== HALL && (
        <TextField
          select
          size="small"
          label={t('fairness.policy.rule')}
          value={follows ? FOLLOW : 'own'}
          onChange={event => onFollow(event.target.value === FOLLOW)}
          sx={{ minWidth: '10rem' }}
        >
          <MenuItem value="own">{t('fairness.whatIf.own')}</MenuItem>
          <MenuItem value={FOLLOW}>{t('fairness.policy.followsHall')}</MenuItem>
        </TextField>
      )}
    </Box>
  );
}
