import type { LocalText } from '../../../domain/items/item.ts';
import { useLanguage } from '../useLanguage.ts';

/** Picks the page's language out of `{ zh, en }`; '' for nothing. */
export function useLocalText(): (text: LocalText | null | undefined) => string {
  const language = useLanguage();
  return text => text?.[language] ?? '';
}
