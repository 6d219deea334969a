import type { JointSettings } from '../../../contract/jointCases.ts';
import { useRead } from '../useRead.ts';
import { useCan } from '../useStaff.ts';
import { useLocalText } from './localText.ts';

export type JointPart = JointSettings & { version: number };

/** 一件事 as the office has them. */
export const useMatters = (isEnabled = true) =>
  useRead<JointPart>('settings', 'joint-matters', { isEnabled });

/** What a joint matter is called here; its code for who may not read the office's rules. */
export function useMatterName(code: string | null): string {
  const local = useLocalText();
  const { data } = useMatters(useCan()('case-rules.read'));
  return local(data?.matters.find(matter => matter.code === code)) || (code ?? '');
}
