import Button from '@mui/material/Button';
import type { CasePapers, PaperRecord } from '../../contract/papers.ts';
import type { PaperKind } from '../../domain/papers/kinds.ts';
import { PAPER_WORDS } from '../../domain/papers/words.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { useCommand } from '../shared/useCommand.ts';
import { useRead } from '../shared/useRead.ts';
import { useCan } from '../shared/useStaff.ts';

/** Issues one paper that the state of the case calls for; nothing once it is there. */
export function IssueDue({ caseId, kind }: { caseId: string; kind: PaperKind }) {
  const t = useT();
  const local = useLocalText();
  const can = useCan();
  const { data } = useRead<CasePapers>('cases', `cases/${caseId}/papers`);
  const issue = useCommand<PaperKind, PaperRecord>(
    (provider, wanted, press) => provider.post('papers', { kind: wanted, caseId }, press),
    { refresh: ['cases', 'papers'] },
  );
  if (!can('papers.issue') || !data?.due.includes(kind)) return null;
  return (
    <Button size="small" variant="outlined" disabled={issue.isRunning} onClick={() => void issue.run(kind)}>
      {t('cases.papers.issueNow', { paper: local(PAPER_WORDS[kind]) })}
    </Button>
  );
}
