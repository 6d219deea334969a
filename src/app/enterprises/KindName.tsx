import type { EnterpriseRecord } from '../../contract/people.ts';
import { useT } from '../i18n/useT.ts';

export function KindName({ kind }: Pick<EnterpriseRecord, 'kind'>) {
  return <>{useT()(`enterprises.kinds.${kind}`)}</>;
}
