import type { CaseDetail } from '../../../contract/cases.ts';
import { FamilySection } from './FamilySection.tsx';
import { JointSection } from './JointSection.tsx';

/** What the case belongs together with: the others of its joint matter, and those of the family. */
export function Belongings({ record }: { record: CaseDetail }) {
  return (
    <>
      {record.jointId && <JointSection record={record} jointId={record.jointId} />}
      <FamilySection record={record} />
    </>
  );
}
