import Box from '@mui/material/Box';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { FairnessReport } from '../../contract/fairness.ts';
import type { HousePolicy } from '../../contract/policies.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { useT } from '../i18n/useT.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { useNow } from '../shared/useNow.ts';
import { useRead } from '../shared/useRead.ts';
import { useCan } from '../shared/useStaff.ts';
import { AdoptDialog } from './AdoptDialog.tsx';
import { Compare } from './Compare.tsx';
import { Cost } from './Cost.tsx';
import { Jumps } from './Jumps.tsx';
import { PolicySection } from './PolicySection.tsx';
import { SpanFields } from './SpanFields.tsx';
import { readSpan, type Span, spanProblem } from './span.ts';
import { usePolicies } from './usePolicies.ts';
import { HourWaits, LaneWaits } from './Waits.tsx';
import { WhatIf } from './whatif/WhatIf.tsx';

/** 公平与叫号规则: who waited, who went ahead, what it cost; the rule, and what another one would do. */
export default function FairnessPage() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const today = dayOf(useNow());
  const span = readSpan(search, today);
  const policies = usePolicies();
  const canReplay = useCan()('queue.replay');
  const [adopting, setAdopting] = useState<{ policy: HousePolicy | null }>();
  return (
    <>
      <PageTitle
        title={t('fairness.name')}
        actions={
          <SpanFields
            span={span}
            today={today}
            onChange={next => setSearch({ ...next }, { replace: true })}
          />
        }
      />
      {!spanProblem(span) && <Report span={span} />}
      {policies ? (
        <>
          <PolicySection policies={policies} onChange={() => setAdopting({ policy: null })} />
          {canReplay && (
            <WhatIf
              hall={policies.hall}
              itemPolicies={policies.itemPolicies}
              onAdopt={policy => setAdopting({ policy })}
            />
          )}
          {adopting && (
            <AdoptDialog
              policies={policies}
              policy={adopting.policy}
              onClose={() => setAdopting(undefined)}
            />
          )}
        </>
      ) : (
        <RowsSkeleton rows={4} />
      )}
    </>
  );
}

const GRID = {
  display: 'grid',
  columnGap: 1.5,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 30rem), 1fr))',
};

function Report({ span }: { span: Span }) {
  const t = useT();
  const { data, error, refetch } = useRead<FairnessReport>(
    'fairness',
    `fairness?from=${span.from}&to=${span.to}`,
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={8} />;
  if (data.lanes.length === 0) {
    return <EmptyState title={t('fairness.empty')} />;
  }
  return (
    <>
      <Figures report={data} />
      <Compare key={`${span.from} ${span.to}`} report={data} />
    </>
  );
}

function Figures({ report: data }: { report: FairnessReport }) {
  return (
    <Box sx={GRID}>
      <LaneWaits lanes={data.lanes} />
      <HourWaits rows={data.hours} />
      <Cost cost={data.cost} />
      <Jumps jumps={data.jumps} jumpCount={data.jumpCount} />
    </Box>
  );
}
