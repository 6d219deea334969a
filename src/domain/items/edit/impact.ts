/**
 * Open cases of an item. Those not yet accepted follow the newest version; those accepted keep theirs. `variants` and
 * `answers` count what the former have chosen, by code.
 */
export interface CasesUnder {
  following: number;
  keeping: number;
  variants: Readonly<Record<string, number>>;
  answers: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const NO_CASES: CasesUnder = { following: 0, keeping: 0, variants: {}, answers: {} };
