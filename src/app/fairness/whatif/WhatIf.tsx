import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { HousePolicy, NamedPolicy } from '../../../contract/policies.ts';
import type { ReplayAnswer } from '../../../contract/replays.ts';
import type { ItemPolicies } from '../../../domain/queue/itemRules.ts';
import { NAMED_POLICIES, type PolicyName } from '../../../domain/queue/policy.ts';
import type { ReplayArrival } from '../../../domain/queue/replay.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../shared/Section.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { OwnRule } from '../rule/OwnRule.tsx';
import { newOwnDraft, OWN_KINDS, ownPolicyOf } from '../rule/ownDraft.ts';
import { Frontier } from './Frontier.tsx';
import type { Log } from './log.ts';
import { policySet } from './policySet.ts';
import { Results } from './Results.tsx';
import { Source } from './Source.tsx';

const NAMES = Object.keys(NAMED_POLICIES) as PolicyName[];

interface Asked {
  arrivals: readonly ReplayArrival[];
  windows: number;
  policies: NamedPolicy[];
}

interface Props {
  /** In force: of the hall, and of items with rules of their own. */
  hall: HousePolicy;
  itemPolicies: ItemPolicies;
  onAdopt(policy: HousePolicy): void;
}

/** Real arrivals under other rules: chosen, replayed, compared, adopted. */
export function WhatIf({ hall, itemPolicies, onAdopt }: Props) {
  const t = useT();
  const [log, setLog] = useState<Log>();
  const [windows, setWindows] = useState('6');
  const [names, setNames] = useState<readonly PolicyName[]>(NAMES);
  const [isOwn, setOwn] = useState(false);
  const [draft, setDraft] = useState(() => newOwnDraft());
  const [shown, setShown] = useState<{ asked: Asked; answer: ReplayAnswer }>();
  const count = Number(windows);
  const own = isOwn ? ownPolicyOf(draft) : null;
  const isReady = Number.isInteger(count) && count >= 1 && count <= 500 && !(isOwn && own === null);
  const replay = useCommand<Asked, ReplayAnswer>(
    (provider, asked, press) => provider.post('queue-replays', asked, press),
    { refresh: [] },
  );
  const load = (next: Log) => {
    setLog(next);
    setShown(undefined);
    if (next.windows !== undefined) setWindows(String(next.windows));
  };
  const run = async () => {
    if (!log) return;
    const asked: Asked = {
      arrivals: log.arrivals,
      windows: count,
      policies: policySet(names, hall, own, itemPolicies),
    };
    const answer = await replay.run(asked);
    if (answer) setShown({ asked, answer });
  };
  return (
    <Section title={t('fairness.whatIf.title')}>
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        {t('fairness.whatIf.text')}
      </Typography>
      <Source onLoad={load} />
      <Names names={names} onChange={setNames} isOwn={isOwn} onOwn={setOwn} />
      {isOwn && <OwnRule kinds={OWN_KINDS} draft={draft} onChange={setDraft} />}
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', mt: 1.5 }}>
        <TextField
          size="small"
          label={t('fairness.whatIf.windows')}
          value={windows}
          onChange={event => setWindows(event.target.value)}
          error={!Number.isInteger(count) || count < 1 || count > 500}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          sx={{ width: '7rem' }}
        />
        <Button
          variant="contained"
          disabled={!log || log.arrivals.length === 0 || !isReady || replay.isRunning}
          onClick={() => void run()}
        >
          {t(replay.isRunning ? 'fairness.whatIf.running' : 'fairness.whatIf.run')}
        </Button>
      </Box>
      <Box aria-live="polite" sx={{ mt: 1.5 }}>
        {shown && (
          <>
            <Results answer={shown.answer} policies={shown.asked.policies} onAdopt={onAdopt} />
            <Frontier answer={shown.answer} policies={shown.asked.policies} onAdopt={onAdopt} />
          </>
        )}
      </Box>
    </Section>
  );
}

interface NamesProps {
  names: readonly PolicyName[];
  onChange(names: readonly PolicyName[]): void;
  isOwn: boolean;
  onOwn(isOwn: boolean): void;
}

/** Which rules are compared; the one in force always is. */
function Names({ names, onChange, isOwn, onOwn }: NamesProps) {
  const t = useT();
  const toggle = (name: PolicyName) =>
    onChange(NAMES.filter(each => (each === name ? !names.includes(each) : names.includes(each))));
  return (
    <FormGroup row role="group" aria-label={t('fairness.whatIf.policies')}>
      {NAMES.map(name => (
        <FormControlLabel
          key={name}
          label={t(`fairness.whatIf.names.${name}`)}
          control={<Checkbox size="small" checked={names.includes(name)} onChange={() => toggle(name)} />}
        />
      ))}
      <FormControlLabel
        label={t('fairness.whatIf.own')}
        control={<Checkbox size="small" checked={isOwn} onChange={() => onOwn(!isOwn)} />}
      />
    </FormGroup>
  );
}
