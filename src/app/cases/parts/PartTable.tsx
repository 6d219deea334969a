import Box from '@mui/material/Box';
import type { CasePartRecord } from '../../../contract/caseParts.ts';
import type { CaseDetail } from '../../../contract/cases.ts';
import { isPartAction } from '../../../domain/cases/parts.ts';
import { useT } from '../../i18n/useT.ts';
import { CommandButton } from '../../shared/CommandButton.tsx';
import { useLocalText } from '../../shared/records/localText.ts';
import { Moment } from '../../shared/records/Moment.tsx';
import { PlainTable } from '../../shared/records/PlainTable.tsx';
import { useMinutes } from '../../shared/records/useMinutes.ts';
import { TimeLeft } from '../../shared/TimeLeft.tsx';
import type { PartPress } from './PartDialog.tsx';

interface Props {
  record: CaseDetail;
  parts: readonly CasePartRecord[];
  /** Absent: only to be read. */
  onPress?: (press: PartPress) => void;
}

/** A line an office: since when, until when, what it said. */
export function PartTable({ record, parts, onPress }: Props) {
  const t = useT();
  const local = useLocalText();
  const took = useMinutes();
  const isActing = onPress !== undefined && record.allowedActions.some(({ action }) => isPartAction(action));
  const heads = [t('caseParts.office'), t('caseParts.sent'), t('caseParts.said'), t('caseParts.took')];
  return (
    <PlainTable
      label={t('caseParts.title')}
      heads={isActing ? [...heads, ''] : heads}
      wrapping={[0, 1, 2, 4]}
      rows={parts}
      keyOf={({ id }) => id}
      cells={part => [
        <strong key="office">{local(part)}</strong>,
        <Moment key="sent" at={part.sentAt} withDay isShort />,
        <PartSaid key="said" part={part} />,
        part.workingMinutes === null ? '—' : took(part.workingMinutes),
        ...(isActing ? [<PartButtons key="press" record={record} part={part} onPress={onPress} />] : []),
      ]}
    />
  );
}

/** Its answer with the paper it stands in; or how long it still has. */
function PartSaid({ part }: { part: CasePartRecord }) {
  const t = useT();
  const facts = [
    part.paperNumber && t('caseParts.paper', { number: part.paperNumber }),
    part.jointly && t('caseParts.jointly'),
    part.isLate && t('caseParts.late'),
    part.endedByName && part.state === 'answered' && t('caseParts.by', { name: part.endedByName }),
    part.chased > 0 && t('caseParts.chased', { smart_count: part.chased }),
  ].filter(fact => typeof fact === 'string' && fact !== '');
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <PartState part={part} />
      {facts.length > 0 && <Box sx={{ color: 'text.secondary' }}>{facts.join(' · ')}</Box>}
      {part.note && <Box>{part.note}</Box>}
      {part.sentReason && (
        <Box sx={{ color: 'text.secondary' }}>{t('caseParts.again', { reason: part.sentReason })}</Box>
      )}
    </Box>
  );
}

function PartState({ part }: { part: CasePartRecord }) {
  const t = useT();
  if (part.answer) return <strong>{t(`caseParts.answers.${part.answer}`)}</strong>;
  if (part.state === 'recalled') return <>{t('caseParts.recalled')}</>;
  return <TimeLeft lamp={part.lamp} remaining={part.remaining} dueOn={part.dueOn} />;
}

interface ButtonsProps {
  record: CaseDetail;
  part: CasePartRecord;
  onPress: (press: PartPress) => void;
}

function PartButtons({ record, part, onPress }: ButtonsProps) {
  const t = useT();
  const local = useLocalText();
  const may = (action: string) => record.allowedActions.some(allowed => allowed.action === action);
  if (part.stageNo !== record.stageNo || part.state === 'recalled') return null;
  const isOpen = part.state === 'open';
  const names = isOpen ? t('caseParts.chase') : t('caseParts.sendAgain');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, justifyContent: 'flex-end' }}>
      {isOpen && may('answer-part') && (
        <CommandButton
          size="small"
          variant="outlined"
          label={t('caseParts.record')}
          aria-label={t('caseParts.recordTitle', { office: local(part) })}
          onPress={() => onPress({ action: 'answer-part', part })}
        />
      )}
      {may('send-part') && (
        <CommandButton
          size="small"
          variant="text"
          label={names}
          aria-label={`${names} ${local(part)}`}
          onPress={() => onPress({ action: 'send-part', part })}
        />
      )}
    </Box>
  );
}
