import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useHref } from 'react-router';
import type { CasePapers, PaperRecord } from '../../../contract/papers.ts';
import type { PaperKind } from '../../../domain/papers/kinds.ts';
import { copiesOf, PAPER_WORDS } from '../../../domain/papers/words.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../records/localText.ts';
import { useRead } from '../useRead.ts';

/** The papers of a case, each to be opened and printed beside the page that one is at. */
export function PaperLinks({ caseId, only }: { caseId: string; only?: readonly PaperKind[] }) {
  const t = useT();
  const { data } = useRead<CasePapers>('cases', `cases/${caseId}/papers`);
  const papers = (data?.papers ?? []).filter(({ kind }) => !only || only.includes(kind));
  if (papers.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5 }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('records.paperPreview.print')}
      </Box>
      {papers.map(paper => (
        <PaperLink key={paper.id} paper={paper} />
      ))}
    </Box>
  );
}

function PaperLink({ paper }: { paper: PaperRecord }) {
  const t = useT();
  const local = useLocalText();
  const copies = copiesOf(paper.kind).length;
  return (
    <Link href={useHref(`/papers/${paper.id}/print`)} target="_blank" rel="noopener">
      {local(PAPER_WORDS[paper.kind])}
      {copies > 1 && ` ${t('records.paperPreview.copies', { count: copies })}`}
      {paper.printCount === 0 ? '' : ' ✓'}
    </Link>
  );
}
