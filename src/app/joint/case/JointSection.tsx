import type { CaseDetail } from '../../../contract/cases.ts';
import { useT } from '../../i18n/useT.ts';
import { useMatterName } from '../../shared/records/matters.ts';
import { Section } from '../../shared/Section.tsx';
import { AcceptTogether } from '../AcceptTogether.tsx';
import { TogetherList } from './TogetherList.tsx';
import { useTogether, waitingIn } from './useTogether.ts';

/** 一件事: the cases that were filed on one form with this one. */
export function JointSection({ record, jointId }: { record: CaseDetail; jointId: string }) {
  const t = useT();
  const matter = useMatterName(record.jointCode);
  const { data: rows = [] } = useTogether({ jointId });
  const waiting = waitingIn(rows);
  return (
    <Section
      title={t('joint.case.joint', { matter })}
      beside={waiting.length > 1 && <AcceptTogether ids={waiting} />}
    >
      <TogetherList rows={rows} self={record.id} />
    </Section>
  );
}
