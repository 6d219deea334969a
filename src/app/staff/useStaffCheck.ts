import { useT } from '../i18n/useT.ts';
import type { Problems } from '../shared/records/form/useRecordForm.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { checkStaff, type StaffDraft } from './staffForm.ts';

/** The problems of an account as sentences in the language of the page. */
export function useStaffCheck(): (draft: StaffDraft) => Problems<StaffDraft> {
  const t = useT();
  const local = useLocalText();
  return draft => {
    const { username, name, roles, devicePage } = checkStaff(draft);
    return {
      username: username && t(`staff.${username}`),
      name: name && t(`staff.${name}`),
      roles: roles && local(roles),
      devicePage: devicePage && t(`staff.${devicePage}`),
    };
  };
}
