import type { IndicatorUnit } from '../../../domain/kpi/indicator.ts';
import { INDICATORS } from '../../../domain/kpi/indicators.ts';
import { useLocalText } from '../../shared/records/localText.ts';

/** The indicators that a formula may use. */
export const SCORABLE = INDICATORS.filter(({ value, source }) => value && source);

export const unitOf = (code: string): IndicatorUnit =>
  SCORABLE.find(each => each.code === code)?.unit ?? 'cases';

/** An indicator by its code; one that is no more stands by its code. */
export function useScoreWords(): { nameOf(code: string): string; unitOf(code: string): IndicatorUnit } {
  const local = useLocalText();
  const nameOf = (code: string): string => {
    const found = SCORABLE.find(each => each.code === code);
    return found ? local(found) : code;
  };
  return { nameOf, unitOf };
}
