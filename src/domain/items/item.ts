/**
 * How sure we are of a value: V verified for Tianjin or nationally in the source given, C verified for another
 * city or a comparable item, D practice reported in the press, P placeholder. Only V is shown as law; the others
 * are editable data shown as 待确认.
 */
export type Confirmation = 'V' | 'C' | 'D' | 'P';

/** Who of the office stands for it, and since when (ISO instant): once a manager has confirmed or written it. */
export interface Stamp {
  confirmedBy?: string;
  confirmedAt?: string;
}

/** A value together with what it rests on, and who confirmed it. */
export interface Confirmed<T> extends Stamp {
  value: T;
  status: Confirmation;
  source?: string;
}

/** A text for people, in both languages. */
export interface LocalText {
  zh: string;
  en: string;
}

/** 即办件: done the day it is accepted. 承诺件: done within the committed limit. */
export type ItemKind = 'instant' | 'promise';

/** Who works a stage; `other-office` is a body outside, whose result the reviewer records. */
export type StageRole = 'clerk' | 'reviewer' | 'approver' | 'other-office';

export interface Variant extends LocalText, Stamp {
  code: string;
  status: Confirmation;
  source?: string;
  note?: LocalText;
}

/** 联审: an office that reviews the case at a stage beside others, each on its own clock of planned working days. */
export interface StagePart extends LocalText, Stamp {
  code: string;
  days: number;
  status: Confirmation;
  source?: string;
}

/** A step of the procedure. `no` is its index in `item.stages`, 0 = 受理; `days` are planned working days. */
export interface Stage extends LocalText, Stamp {
  no: number;
  /** The post or office as the catalogue names it, such as 区人社经办. */
  who: string;
  role: StageRole;
  days: number;
  status: Confirmation;
  source?: string;
  /** The offices that review in parallel at this stage (of a reviewer or another office); absent: nobody does. */
  parts?: readonly StagePart[];
}

/** When a material is needed, as a question about the case: its variant, or an answer of the applicant. */
export type Condition =
  | { variant: readonly string[] }
  | { is: { question: string; answers: readonly string[] } }
  | { anyOf: readonly Condition[] }
  | { allOf: readonly Condition[] };

export interface Answer extends LocalText {
  code: string;
}

/** A question asked at intake; its answer decides which conditional materials are needed. */
export interface Circumstance extends LocalText, Stamp {
  code: string;
  answers: readonly Answer[];
  /** Asked only of these variants; absent or empty: of all. */
  variants?: readonly string[];
}

export type MaterialNeed = 'required' | 'conditional' | 'optional';
export type MaterialForm =
  | 'original'
  | 'original_shown'
  | 'copy_sealed'
  | 'scan'
  | 'electronic'
  | 'data_share';

export interface Material extends LocalText, Stamp {
  id: string;
  need: MaterialNeed;
  form: MaterialForm;
  /** 主要材料: without it there is nothing to review, so it is neither deferred nor declared. */
  main?: boolean;
  /** 容缺: the case may be accepted before this material is here. */
  deferrable: boolean;
  /** 告知承诺: a signed declaration may take its place. Absent: it may not. */
  declarable?: boolean;
  /** Null: whatever the circumstances. Never null when `need` is `conditional`. */
  when: Condition | null;
  /** `when` in words. */
  whenText: LocalText | null;
  /** Where the material comes from: handed in, or fetched by data sharing. */
  source: 'applicant' | 'data_share';
  status: Confirmation;
  /** What the requirement rests on. */
  citation?: string;
  /** How many are handed in; absent: one. */
  copies?: number;
  /** 受理标准: what makes it good enough. */
  standard?: LocalText;
  /** 填报须知: what the applicant has to mind. */
  notes?: LocalText;
  /** The name of a filled-in sample, or where it hangs. */
  sample?: LocalText;
  /** 免交 although its original must be shown: the office has decided so. */
  carryOver?: boolean;
}

export interface ItemResult extends LocalText {
  status: Confirmation;
  /** 证照, 批文 or 其他. */
  kind: 'licence' | 'approval' | 'other';
  validYears?: Confirmed<number>;
}

export interface Delivery extends LocalText {
  code: string;
}

/** Who may apply; `variant` null when the line holds for every variant. */
export interface EligibilityLine extends LocalText {
  variant: string | null;
}

/** 事项: a kind of business of the window. All limits are working days, counted from the day after acceptance. */
export interface Item extends LocalText {
  code: string;
  /** False: not delegated to this window yet; takes no number and no case. */
  open: boolean;
  kind: Confirmed<ItemKind>;
  legalDays: Confirmed<number>;
  committedDays: Confirmed<number>;
  /** 行政许可法 art. 42: at most so many working days, once. */
  extensionDaysMax: number;
  variants: readonly Variant[];
  departments: Confirmed<readonly LocalText[]>;
  fee: Confirmed<LocalText>;
  stages: readonly Stage[];
  circumstances: readonly Circumstance[];
  materials: readonly Material[];
  /** Codes of the special procedures that may stop the clock of this item. */
  clockStops: readonly string[];
  result: ItemResult;
  delivery: readonly Delivery[];
  note?: Confirmed<LocalText>;
  /** A caution about the committed limit. */
  committedNote?: LocalText;
  eligibility?: Confirmed<readonly EligibilityLine[]>;
  /** 容缺受理; absent: as its materials say. */
  deferral?: Confirmed<boolean>;
  /** 告知承诺; absent: as its materials say. */
  commitment?: Confirmed<boolean>;
}

/** How many of a material are handed in. */
export const copiesOf = (material: Pick<Material, 'copies'>): number => material.copies ?? 1;

/** 特别程序: a reason for which the clock stops. */
export interface ClockStop extends LocalText {
  code: string;
  basis: string;
  basisEn: string;
  status: Confirmation;
  source?: string;
  /** The clock has not started yet: never an action on an accepted case. */
  phase?: 'before-acceptance';
  /** May stop the legal clock too; otherwise only the committed one, until a manager confirms a legal basis. */
  legal: boolean;
  needsWrittenNotice: boolean;
  /** How long it usually takes, when a rule says so. */
  usual?: { days: number; unit: 'natural' | 'working' };
}
