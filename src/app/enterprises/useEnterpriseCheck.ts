import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { checkEnterprise, type EnterpriseDraft } from './enterpriseForm.ts';

/** The problems of a draft as sentences in the language of the page. */
export function useEnterpriseCheck() {
  const t = useT();
  const local = useLocalText();
  return (draft: EnterpriseDraft) =>
    Object.fromEntries(
      Object.entries(checkEnterprise(draft)).map(([field, problem]) => [
        field,
        problem === 'name' ? t('enterprises.nameRequired') : local(problem),
      ]),
    );
}
