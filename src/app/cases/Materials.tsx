import Box from '@mui/material/Box';
import type { CaseDetail } from '../../contract/cases.ts';
import type { Item } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { TakenFromLine } from '../shared/carryOver/TakenFromLine.tsx';
import { dayText } from '../shared/dayText.ts';
import { MaterialHelp } from '../shared/material/MaterialHelp.tsx';
import { useMaterialFacts } from '../shared/material/useMaterialFacts.ts';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { UnconfirmedChip } from '../shared/records/UnconfirmedChip.tsx';
import { useToday } from '../shared/records/useToday.ts';
import { Section } from '../shared/Section.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { useTokens } from '../theme/useTokens.ts';
import { CaseCarryOver } from './CaseCarryOver.tsx';
import { countHere, type MaterialLine, materialLines } from './materialLines.ts';

interface Props {
  record: CaseDetail;
  item: Item | undefined;
}

/** The checklist of this case: what is here, what is owed, what is missing, and why it is asked for. */
export function Materials({ record, item }: Props) {
  const t = useT();
  const lines = item ? materialLines(item, record) : [];
  return (
    <Section
      title={t('cases.materials.title')}
      beside={
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('cases.materials.count', countHere(lines))}
        </Box>
      }
    >
      {!item && <RowsSkeleton rows={4} />}
      {item && lines.length === 0 && <Box color="text.secondary">{t('cases.materials.none')}</Box>}
      {item && <CaseCarryOver record={record} item={item} lines={lines} />}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {lines.map(line => (
          <MaterialRow key={line.materialId} line={line} />
        ))}
      </Box>
    </Section>
  );
}

const MARKS = {
  provided: '☑',
  verified: '☑',
  shared: '☑',
  deferred: '◐',
  missing: '☐',
  waived: '–',
  declared: '◇',
} as const;

function MaterialRow({ line }: { line: MaterialLine }) {
  const t = useT();
  const local = useLocalText();
  const tokens = useTokens();
  const { material, status, need, reason } = line;
  const isOwed = need === 'required' && (status === 'missing' || status === 'deferred');
  const factsOf = useMaterialFacts();
  const promiseWords = usePromiseWords(line.promise);
  return (
    <Box component="li" sx={rowStyle}>
      <Box component="span" aria-hidden sx={{ color: isOwed ? tokens.amber : 'text.secondary' }}>
        {MARKS[status]}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        {local(material)} <UnconfirmedChip status={material.status} />
        <Box sx={{ color: 'text.secondary', fontSize: '0.93rem' }}>
          {[
            t(`cases.materials.${need}`),
            ...factsOf(material),
            line.deferrable ? t('cases.materials.deferrable') : '',
            reason ? t('cases.materials.why', { reason: local(reason) }) : '',
            line.note ?? '',
            ...promiseWords,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Box>
        <MaterialHelp material={material} />
        {line.takenFrom && <TakenFromLine from={line.takenFrom} />}
      </Box>
      <Box component="span" sx={{ whiteSpace: 'nowrap', color: isOwed ? tokens.amber : undefined }}>
        {need === 'optional' && status === 'missing' ? '—' : t(`cases.materials.status.${status}`)}
      </Box>
    </Box>
  );
}

/** 承诺 12月3日前补交 · 11月26日 已签字 */
function usePromiseWords(promise: MaterialLine['promise']): string[] {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  if (!promise) return [];
  const { dueOn, signedOn } = promise;
  return [
    dueOn ? t('cases.promised.due', { day: dayText(dueOn, language, today) }) : '',
    signedOn
      ? t('cases.promised.signed', { day: dayText(signedOn, language, today) })
      : t('cases.promised.unsigned'),
  ];
}

const rowStyle = {
  display: 'grid',
  gridTemplateColumns: '1.4em minmax(0, 1fr) auto',
  columnGap: 1,
  py: 0.75,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { borderTop: 0 },
} as const;
