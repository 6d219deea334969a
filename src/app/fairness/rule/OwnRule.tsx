import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { LANE_TEXTS, LANES, type Lane } from '../../../domain/queue/lanes.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { isOrder, isWeight, type OwnDraft, type OwnKind } from './ownDraft.ts';
import { PolicyFields } from './PolicyFields.tsx';
import { PREFERENCE_FIELDS } from './policyDraft.ts';
import { Turns } from './Turns.tsx';

interface FieldsProps {
  draft: OwnDraft;
  onChange(draft: OwnDraft): void;
}

interface Props extends FieldsProps {
  kinds: readonly OwnKind[];
}

/** A policy of any kind, with its parameters. */
export function OwnRule({ kinds, draft, onChange }: Props) {
  const t = useT();
  return (
    <Box role="group" aria-label={t('fairness.whatIf.own')} sx={{ my: 1 }}>
      <TextField
        select
        size="small"
        label={t('fairness.whatIf.kind')}
        value={draft.kind}
        onChange={event => onChange({ ...draft, kind: event.target.value as OwnKind })}
        sx={{ width: '16rem', maxWidth: '100%', mb: 1 }}
      >
        {kinds.map(kind => (
          <MenuItem key={kind} value={kind}>
            {t(`fairness.whatIf.kinds.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      <Parameters draft={draft} onChange={onChange} />
      {draft.kind !== 'promise' && (
        <PolicyFields
          names={PREFERENCE_FIELDS}
          draft={draft.promise}
          onChange={promise => onChange({ ...draft, promise })}
        />
      )}
    </Box>
  );
}

function Parameters({ draft, onChange }: FieldsProps) {
  const t = useT();
  switch (draft.kind) {
    case 'promise':
      return (
        <>
          <PolicyFields draft={draft.promise} onChange={promise => onChange({ ...draft, promise })} />
          <Order draft={draft} onChange={onChange} />
        </>
      );
    case 'first-come':
      return null;
    case 'weighted-wait':
      return <Weights draft={draft} onChange={onChange} />;
    case 'ratio':
      return <Turns turns={draft.cycle} onChange={cycle => onChange({ ...draft, cycle })} />;
    case 'strict':
      return (
        <>
          <Order draft={draft} onChange={onChange} />
          <Typography color="textSecondary">{t('fairness.whatIf.strictNote')}</Typography>
        </>
      );
  }
}

const ROW = { display: 'flex', gap: 1.5, flexWrap: 'wrap', py: 1 };

function Weights({ draft, onChange }: FieldsProps) {
  const t = useT();
  const local = useLocalText();
  return (
    <Box sx={ROW}>
      {LANES.map(lane => {
        const isWrong = !isWeight(draft.weights[lane]);
        return (
          <TextField
            key={lane}
            size="small"
            label={t('fairness.whatIf.weight', { lane: local(LANE_TEXTS[lane]) })}
            value={draft.weights[lane]}
            onChange={event =>
              onChange({ ...draft, weights: { ...draft.weights, [lane]: event.target.value } })
            }
            error={isWrong}
            helperText={isWrong ? t('fairness.policy.fields.wrong', { from: 0, to: 100 }) : undefined}
            slotProps={{ htmlInput: { inputMode: 'decimal' } }}
          />
        );
      })}
    </Box>
  );
}

function Order({ draft, onChange }: FieldsProps) {
  const t = useT();
  const local = useLocalText();
  const isWrong = !isOrder(draft.order);
  const put = (place: number, lane: Lane) =>
    onChange({ ...draft, order: draft.order.map((each, n) => (n === place ? lane : each)) });
  return (
    <Box sx={ROW}>
      {draft.order.map((chosen, place) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what the field is about
          key={place}
          select
          size="small"
          label={t('fairness.whatIf.place', { place: place + 1 })}
          value={chosen}
          onChange={event => put(place, event.target.value as Lane)}
          error={isWrong}
          helperText={isWrong && place === 0 ? t('fairness.whatIf.eachOnce') : undefined}
          sx={{ minWidth: '9rem' }}
        >
          {LANES.map(lane => (
            <MenuItem key={lane} value={lane}>
              {local(LANE_TEXTS[lane])}
            </MenuItem>
          ))}
        </TextField>
      ))}
    </Box>
  );
}
