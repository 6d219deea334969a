/** A document number of 18 places, and a mobile number, also written in groups. */
const NUMBERS = [/(?<!\d)\d{17}[\dXx](?!\d)/, /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/];

/**
 * Whether a text among colleagues carries somebody's number in clear. Such a text would lie outside the seal that
 * numbers are kept under, so it is refused rather than hidden.
 */
export const hasPersonalNumber = (text: string): boolean => NUMBERS.some(pattern => pattern.test(text));
