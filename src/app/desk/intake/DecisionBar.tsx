import Box from '@mui/material/Box';
import { lazy, Suspense, useState } from 'react';
import type { CaseDetail } from '../../../contract/cases.ts';
import { deferredMaterials, missingMaterials } from '../../../domain/items/checklist.ts';
import { useT } from '../../i18n/useT.ts';
import { useConnection } from '../../providers/OfficeContext.ts';
import { KeyButton } from '../KeyButton.tsx';
import { DuePreview } from './DuePreview.tsx';
import { answersOf, heldMaterials } from './draft.ts';
import { useIntake } from './IntakeContext.ts';
import type { Decision, DecisionKind } from './useDecision.ts';

const IntakeAccept = lazy(() => import('./IntakeAccept.tsx'));
const IntakeCorrection = lazy(() => import('./IntakeCorrection.tsx'));

interface Props {
  ticketId: string;
  /** Received already, not accepted yet. */
  made: CaseDetail | undefined;
  /** Of the last press. */
  error: unknown;
  /** Whether everything that this decision needs is there; else shows what is not. */
  isReady: (kind: DecisionKind) => boolean;
  decide: (kind: DecisionKind, more?: Partial<Decision>) => Promise<unknown>;
  isRunning: boolean;
  /** How many things the last try found missing. */
  gaps: number;
}

/** Always below the form: until when it would have to be done, and the three ways on. */
export function DecisionBar({ ticketId, made, error, isReady, decide, isRunning, gaps }: Props) {
  const t = useT();
  const { draft, item, isLocked } = useIntake();
  const { isReached } = useConnection();
  const [open, setOpen] = useState<'correction' | 'promise'>();
  const answers = answersOf(draft);
  const held = heldMaterials(draft, item);
  const missing = missingMaterials(item, answers, held);
  const deferred = deferredMaterials(item, answers, held);
  const why = isReached ? undefined : t('desk.visitor.whyOffline');
  const common = { isRunning, why };
  const isPromised = held.some(({ status }) => status === 'deferred' || status === 'declared');
  const accept = () => {
    if (!isReady('accept')) return;
    // What is promised is signed for first.
    if (isPromised) setOpen('promise');
    else void decide('accept');
  };
  return (
    <Box
      sx={{
        px: 2,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
      }}
    >
      <Box sx={{ flex: '1 1 13rem', minWidth: 0 }}>
        <DuePreview />
        <Owed gaps={gaps} missing={missing.length} deferred={deferred.length} />
      </Box>
      <KeyButton
        {...common}
        id="desk.correct"
        shortcut="Alt+b"
        label={t('desk.decide.correct')}
        onPress={() => isReady('request-correction') && setOpen('correction')}
      />
      {!isLocked && (
        <KeyButton
          {...common}
          id="desk.receive"
          shortcut="Alt+s"
          label={t('desk.decide.receive')}
          onPress={() => isReady('receive') && void decide('receive')}
        />
      )}
      <KeyButton
        {...common}
        id="desk.accept"
        shortcut="F9"
        label={t('desk.decide.accept')}
        variant="contained"
        onPress={accept}
      />
      <Suspense fallback={null}>
        {open === 'correction' && (
          <IntakeCorrection
            ticketId={ticketId}
            made={made}
            decide={decide}
            isRunning={isRunning}
            error={error}
            onClose={() => setOpen(undefined)}
          />
        )}
        {open === 'promise' && (
          <IntakeAccept
            ticketId={ticketId}
            made={made}
            decide={decide}
            isRunning={isRunning}
            error={error}
            onClose={() => setOpen(undefined)}
          />
        )}
      </Suspense>
    </Box>
  );
}

/** One line: what the last try found missing, else how many materials are. */
function Owed({ gaps, missing, deferred }: { gaps: number; missing: number; deferred: number }) {
  const t = useT();
  const owed = [
    missing > 0 ? t('desk.intake.missingNote', { smart_count: missing }) : '',
    deferred > 0 ? t('desk.intake.deferredNote', { smart_count: deferred }) : '',
  ].filter(Boolean);
  return (
    <Box
      role="status"
      sx={{ minHeight: '1.4rem', fontSize: '0.93rem', color: gaps > 0 ? 'error.main' : 'text.secondary' }}
    >
      {gaps > 0 ? t('desk.intake.checkFields', { smart_count: gaps }) : owed.join(' · ')}
    </Box>
  );
}
