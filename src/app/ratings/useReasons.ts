import type { RatingSettings } from '../../contract/ratings.ts';
import { DEFAULT_REASONS } from '../../domain/ratings/reasons.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { useRead } from '../shared/useRead.ts';
import { useCan } from '../shared/useStaff.ts';

/** Codes of reasons → words: the office's where this person may read them, else those that every office begins with. */
export function useReasonWords(): (codes: readonly string[]) => string {
  const local = useLocalText();
  const can = useCan();
  const { data } = useRead<RatingSettings>('settings', 'rating-settings', {
    isEnabled: can('rating-settings.read'),
  });
  const known = data?.reasons ?? DEFAULT_REASONS;
  return codes =>
    codes
      .map(code => {
        const reason = known.find(each => each.code === code);
        return reason ? local(reason) : code;
      })
      .join('；');
}
