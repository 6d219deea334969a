import { stagesOf } from '../../domain/cases/stages.ts';
import { ACTION_WORDS } from '../../domain/cases/words.ts';
import { definitionOf, useItems } from '../shared/records/items.ts';
import { useLanguage } from '../shared/useLanguage.ts';

/** Figures name a stage as the office wrote it, in Chinese; this gives the page's language where the items know it. */
export function useStageName(): (stage: string) => string {
  const language = useLanguage();
  const stages = useItems().flatMap(item => stagesOf(definitionOf(item)));
  const words = [...stages, ...Object.values(ACTION_WORDS)];
  return stage => words.find(word => word.zh === stage)?.[language] ?? stage;
}
