import { hasPersonalNumber } from '../../domain/comments/personalData.ts';

/** The texts of a body that carry somebody's number in clear, which is kept only under seal. */
export function personalFields(body: object): Record<string, string> {
  const carriers = Object.entries(body).filter(
    ([, value]) => typeof value === 'string' && hasPersonalNumber(value),
  );
  return Object.fromEntries(carriers.map(([field]) => [field, 'comment-personal']));
}
