import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useEffect, useRef } from 'react';
import type { Signer } from '../../../domain/cases/handover.ts';
import type { Item } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { Segments } from '../../shared/choice/Segments.tsx';
import { useLanguage } from '../../shared/useLanguage.ts';
import type { Delivery, DeliveryDraft } from './useDelivery.ts';

interface Props {
  delivery: Delivery;
  item: Item;
  hasAgent: boolean;
}

/** The way, and what proves it: a signature at the window, or the number of the post. */
export function DeliveryFields({ delivery, item, hasAgent }: Props) {
  const t = useT();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const { draft, set, isPosted, isSigned } = delivery;
  useEffect(() => place.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  return (
    <Box ref={place} sx={{ display: 'grid', gap: 1.5 }}>
      <Segments
        name="delivery-way"
        label={t('cases.deliver.way')}
        isLabelShown
        segments={item.delivery.map(way => ({ value: way.code, label: way[language] }))}
        value={draft.way}
        onChange={way => set({ way })}
      />
      {isSigned && <Signature delivery={delivery} hasAgent={hasAgent} />}
      {isPosted && (
        <Words
          delivery={delivery}
          name="postNumber"
          problem={delivery.problemOf('paperNumber')}
          hint={t('cases.deliver.postHint')}
        />
      )}
      {!isSigned && !isPosted && <Box sx={{ color: 'text.secondary' }}>{t('cases.deliver.electronic')}</Box>}
    </Box>
  );
}

function Signature({ delivery, hasAgent }: Pick<Props, 'delivery' | 'hasAgent'>) {
  const t = useT();
  const { draft, set, today } = delivery;
  const signers: Signer[] = ['applicant', ...(hasAgent ? (['agent'] as const) : []), 'other'];
  const isOpen = delivery.problemOf('handover.signedBy') !== undefined;
  const dayProblem = delivery.problemOf('handover.signedOn');
  return (
    <>
      <Box>
        <Segments
          name="delivery-signer"
          label={t('cases.deliver.signedBy')}
          isLabelShown
          segments={signers.map(value => ({ value, label: t(`cases.deliver.signers.${value}`) }))}
          value={draft.signedBy === 'nobody' ? undefined : draft.signedBy}
          onChange={signedBy => set({ signedBy })}
          isWrong={isOpen}
        />
        <FormHelperText error={isOpen}>
          {t(isOpen ? 'cases.deliver.problems.signer' : 'cases.deliver.signedHint')}
        </FormHelperText>
      </Box>
      <TextField
        type="date"
        label={t('cases.deliver.signedOn')}
        value={draft.signedOn}
        onChange={event => set({ signedOn: event.target.value })}
        required
        error={dayProblem !== undefined}
        helperText={dayProblem && t(`cases.deliver.problems.${dayProblem}`)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
      />
      {draft.signedBy === 'other' && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, '& > *': { flex: '1 1 12rem' } }}>
          <Words delivery={delivery} name="name" problem={delivery.problemOf('handover.name')} />
          <Words delivery={delivery} name="relation" problem={delivery.problemOf('handover.relation')} />
        </Box>
      )}
    </>
  );
}

interface WordsProps {
  delivery: Delivery;
  name: keyof DeliveryDraft & ('name' | 'relation' | 'postNumber');
  problem: string | undefined;
  hint?: string;
}

function Words({ delivery, name, problem, hint }: WordsProps) {
  const t = useT();
  return (
    <TextField
      label={t(`cases.deliver.${name}`)}
      value={delivery.draft[name]}
      onChange={event => delivery.set({ [name]: event.target.value })}
      required
      error={problem !== undefined}
      helperText={problem ? t('cases.deliver.problems.required') : hint}
      autoComplete="off"
      slotProps={{ htmlInput: { maxLength: name === 'relation' ? 40 : 60 } }}
    />
  );
}
