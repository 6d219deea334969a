import { useT } from '../i18n/useT.ts';
import { PagePlaceholder } from '../shared/PagePlaceholder.tsx';

export default function StaffList() {
  return <PagePlaceholder title={useT()('staff.name')} />;
}
