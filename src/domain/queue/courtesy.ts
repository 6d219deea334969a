/**
 * Reasons for the courtesy lane. No rule of Tianjin was found: C stands in another city's rule, P is usual
 * practice. Default data that the office edits.
 */
export interface CourtesyReason {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly status: 'C' | 'P';
}

export const COURTESY_REASONS: readonly CourtesyReason[] = [
  { code: 'elderly', zh: '老年人', en: 'Elderly', status: 'P' },
  { code: 'disabled', zh: '残疾人', en: 'Disabled', status: 'C' },
  { code: 'pregnant', zh: '孕妇', en: 'Pregnant', status: 'C' },
  { code: 'infant', zh: '携带婴幼儿', en: 'With an infant', status: 'P' },
  { code: 'ill', zh: '重病患者', en: 'Seriously ill', status: 'C' },
  { code: 'serviceman', zh: '现役或退役军人', en: 'Serving or retired military', status: 'C' },
  { code: 'disabled-serviceman', zh: '伤残军人', en: 'Disabled military', status: 'C' },
  { code: 'martyr-family', zh: '烈士家属', en: "Martyr's family", status: 'C' },
  { code: 'firefighter', zh: '消防救援人员', en: 'Fire and rescue', status: 'C' },
];

/** The reason with this code in the office's list; undefined when it is not on it. */
export const findCourtesyReason = (
  code: string,
  reasons: readonly CourtesyReason[] = COURTESY_REASONS,
): CourtesyReason | undefined => reasons.find(reason => reason.code === code);
