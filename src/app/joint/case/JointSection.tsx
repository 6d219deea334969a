import type { CaseDetail } from '../../../contract/cases.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { Section } from '../../shared/Section.tsx';
import { useCan } from '../../shared/useStaff.ts';
import { AcceptTogether } from '../AcceptTogether.tsx';
import { useMatters } from '../useMatters.ts';
import { TogetherList } from './TogetherList.tsx';
import { useTogether, waitingIn } from './useTogether.ts';

/** 一件事: the cases that were filed on one form with this one. */
export function JointSection({ record, jointId }: { record: CaseDetail; jointId: string }) {
  const t = useT();
  const local = useLocalText();
  const can = useCan();
  const { data: settings } = useMatters(can('case-rules.read'));
  const { data: rows = [] } = useTogether({ jointId });
  const matter = settings?.matters.find(({ code }) => code === record.jointCode);
  const waiting = waitingIn(rows);
  return (
    <Section
      title={t('joint.case.joint', { matter: local(matter) || (record.jointCode ?? '') })}
      beside={waiting.length > 1 && <AcceptTogether ids={waiting} />}
    >
      <TogetherList rows={rows} self={record.id} />
    </Section>
  );
}
