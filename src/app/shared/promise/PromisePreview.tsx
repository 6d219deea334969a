import Box from '@mui/material/Box';
import { useState } from 'react';
import { declarationData, deferralData } from '../../../domain/papers/issueData.ts';
import { useT } from '../../i18n/useT.ts';
import { Segments } from '../choice/Segments.tsx';
import { PaperPreview } from '../papers/PaperPreview.tsx';
import type { PromiseCase } from './types.ts';
import type { Acceptance } from './useAcceptance.ts';

/** The papers of the promises as they will print. */
export function PromisePreview({ acceptance, about }: { acceptance: Acceptance; about: PromiseCase }) {
  const t = useT();
  const { draft, deferred, declared, days } = acceptance;
  const [wanted, setWanted] = useState<'deferral' | 'declaration'>('deferral');
  if (deferred.length + declared.length === 0) return <Box />;
  const shown = deferred.length === 0 ? 'declaration' : declared.length === 0 ? 'deferral' : wanted;
  const signed = draft.signature === 'signed' ? days : {};
  const data =
    shown === 'deferral'
      ? deferralData(deferred, { ...signed, text: draft.promiseText.trim() || undefined }, about.latest)
      : declarationData(declared, { ...signed, text: draft.declarationText.trim() || undefined });
  return (
    <Box sx={{ minWidth: 0 }}>
      {deferred.length > 0 && declared.length > 0 && (
        <Box sx={{ mb: 1 }}>
          <Segments
            name="promise-paper"
            label={t('records.paperPreview.title')}
            segments={(['deferral', 'declaration'] as const).map(value => ({
              value,
              label: t(`promise.papers.${value}`),
            }))}
            value={shown}
            onChange={setWanted}
          />
        </Box>
      )}
      <PaperPreview kind={shown} item={about.item} of={about.paper} data={data} />
    </Box>
  );
}
