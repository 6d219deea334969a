export const STEPS = ['applicant', 'enterprise', 'circumstances', 'materials'] as const;
export type StepName = (typeof STEPS)[number];

export const stepId = (step: StepName): string => `intake-step-${step}`;

/** The step in which a field stands: `agent.letter` → enterprise, `variant` → circumstances. */
export function stepOf(field: string): StepName {
  const area = field.split('.')[0];
  if (area === 'materials') return 'materials';
  if (area === 'variant' || area === 'circumstances') return 'circumstances';
  return area === 'agent' || area === 'creditCode' || area === 'projectCode' ? 'enterprise' : 'applicant';
}
