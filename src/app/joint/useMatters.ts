import type { JointSettings } from '../../contract/jointCases.ts';
import { useRead } from '../shared/useRead.ts';

export type JointPart = JointSettings & { version: number };

/** 一件事 as the office has them. */
export const useMatters = (isEnabled = true) =>
  useRead<JointPart>('settings', 'joint-matters', { isEnabled });
