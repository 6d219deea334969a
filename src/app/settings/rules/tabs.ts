/** The parts of the page, in the order of its tabs. */
export const RULES_TABS = ['notices', 'clocks', 'online', 'joint', 'messages'] as const;
export type RulesTab = (typeof RULES_TABS)[number];

/** The tab that an address names; the first for anything else. */
export const tabOf = (path: string | undefined): RulesTab =>
  RULES_TABS.find(tab => tab === path) ?? RULES_TABS[0];
