import Box from '@mui/material/Box';
import type { CaseDetail } from '../../contract/cases.ts';
import { WHOSE_MOVE_WORDS } from '../../domain/cases/words.ts';
import type { Item, Stage } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { Moment } from '../shared/records/Moment.tsx';
import { useMinutes } from '../shared/records/useMinutes.ts';
import { Section } from '../shared/Section.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { type StageProgress, stageProgress } from './stageProgress.ts';

interface Props {
  record: CaseDetail;
  item: Item | undefined;
}

const MARKS = { done: '✓', now: '●', todo: '○' } as const;

/** Where the case is on its way, and how long each stage took. */
export function Stages({ record, item }: Props) {
  const t = useT();
  return (
    <Section title={t('cases.stages.title')}>
      {item ? (
        <Box component="ol" sx={list}>
          {stageProgress(item, record).map(progress => (
            <StageItem key={progress.stage.no} progress={progress} />
          ))}
        </Box>
      ) : (
        <RowsSkeleton rows={2} />
      )}
    </Section>
  );
}

function StageItem({ progress }: { progress: StageProgress }) {
  const t = useT();
  const local = useLocalText();
  const { stage, state } = progress;
  const isNow = state === 'now';
  return (
    <Box
      component="li"
      aria-current={isNow ? 'step' : undefined}
      sx={{
        pt: 1,
        borderTop: 3,
        borderColor: isNow ? 'primary.main' : state === 'done' ? 'text.secondary' : 'divider',
      }}
    >
      <Box sx={{ fontWeight: isNow ? 600 : 400, color: state === 'todo' ? 'text.secondary' : undefined }}>
        <Box component="span" aria-hidden sx={{ mr: 0.75 }}>
          {MARKS[state]}
        </Box>
        {local(stage)}
        {isNow && (
          <Box component="span" sx={{ ml: 1, color: 'primary.main' }}>
            {t('cases.stages.now')}
          </Box>
        )}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.93rem' }}>
        <StageOffice stage={stage} />
      </Box>
      <StageFacts progress={progress} />
    </Box>
  );
}

/** The post as the catalogue names it; in English, which it does not have, the role that does it here. */
function StageOffice({ stage }: { stage: Stage }) {
  const t = useT();
  const language = useLanguage();
  if (language === 'zh') return <>{stage.who}</>;
  return (
    <>
      {stage.role === 'other-office' ? WHOSE_MOVE_WORDS['other-office'].en : t(`shell.roles.${stage.role}`)}
    </>
  );
}

function StageFacts({ progress }: { progress: StageProgress }) {
  const t = useT();
  const took = useMinutes();
  const { stage, turns, minutes } = progress;
  const last = turns.at(-1);
  const paper = turns.findLast(turn => turn.paperNumber)?.paperNumber;
  const by = turns.findLast(turn => turn.endedByName)?.endedByName;
  const lines = [
    minutes === null ? undefined : t('cases.stages.took', { time: took(minutes) }),
    by ? t('cases.stages.by', { name: by }) : undefined,
    paper ? t('cases.stages.paper', { number: paper }) : undefined,
    turns.length === 0 && stage.days > 0 ? t('cases.stages.planned', { smart_count: stage.days }) : undefined,
  ].filter(line => line !== undefined);
  return (
    <Box sx={{ color: 'text.secondary', fontSize: '0.93rem' }}>
      {lines.map(line => (
        <div key={line}>{line}</div>
      ))}
      {last && !last.endedAt && <Moment at={last.startedAt} />}
    </Box>
  );
}

const list = {
  m: 0,
  mt: 1,
  p: 0,
  listStyle: 'none',
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(8rem, 1fr))',
  gap: 1,
} as const;
