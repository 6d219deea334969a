import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router';
import type { CaseDetail } from '../../contract/cases.ts';
import type { PaperRecord, CasePapers as Papers } from '../../contract/papers.ts';
import type { PaperKind } from '../../domain/papers/kinds.ts';
import { PAPER_WORDS } from '../../domain/papers/words.ts';
import { useT } from '../i18n/useT.ts';
import { CommandButton } from '../shared/CommandButton.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { Moment } from '../shared/records/Moment.tsx';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { Section } from '../shared/Section.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { useRead } from '../shared/useRead.ts';
import { useCan } from '../shared/useStaff.ts';

/** 文书: what was issued for the case, how often it was printed, and what its state calls for. */
export function CasePapers({ record }: { record: CaseDetail }) {
  const t = useT();
  const local = useLocalText();
  const can = useCan();
  const { data } = useRead<Papers>('cases', `cases/${record.id}/papers`);
  const issue = useCommand<PaperKind, PaperRecord>(
    (provider, kind, press) => provider.post('papers', { kind, caseId: record.id }, press),
    { refresh: ['cases', 'papers'] },
  );
  if (!data) return null;
  return (
    <Section title={t('cases.papers.title')} isFlush={data.papers.length > 0}>
      {data.papers.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('cases.papers.none')}</Box>}
      {data.papers.length > 0 && <PaperTable papers={data.papers} />}
      {can('papers.issue') && data.due.length > 0 && (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', p: 1 }}>
          <Box sx={{ color: 'text.secondary' }}>{t('cases.papers.due')}</Box>
          {data.due.map(kind => (
            <CommandButton
              key={kind}
              size="small"
              variant="outlined"
              label={local(PAPER_WORDS[kind])}
              isRunning={issue.isRunning}
              onPress={() => void issue.run(kind)}
            />
          ))}
        </Box>
      )}
    </Section>
  );
}

function PaperTable({ papers }: { papers: readonly PaperRecord[] }) {
  const t = useT();
  const local = useLocalText();
  return (
    <PlainTable
      label={t('cases.papers.title')}
      heads={[
        t('cases.papers.kind'),
        t('cases.papers.number'),
        t('cases.papers.issued'),
        t('cases.papers.by'),
        t('cases.papers.prints'),
        '',
      ]}
      wrapping={[0, 1]}
      rows={papers}
      keyOf={({ id }) => id}
      cells={({ id, kind, number, issuedAt, issuedByName, printCount }) => [
        local(PAPER_WORDS[kind]),
        number,
        <Moment key="at" at={issuedAt} withDay />,
        issuedByName ?? t('cases.papers.byRule'),
        printCount === 0 ? t('cases.papers.never') : String(printCount),
        <Button key="open" size="small" component={RouterLink} to={`/papers/${id}/print`}>
          {t('cases.papers.open')}
        </Button>,
      ]}
    />
  );
}
