import type { StaffName } from '../../../contract/office.ts';

/** What is typed after the last @, up to the caret; undefined where nobody is being named. */
export function mentionAt(text: string): string | undefined {
  const match = /@([^\s@]{0,12})$/.exec(text);
  return match?.[1];
}

/** The text with the name that was begun written out. */
export const withMention = (text: string, name: string): string =>
  text.replace(/@[^\s@]{0,12}$/, `@${name} `);

/** Everybody whose @name stands in the text. */
export const mentionedIn = (text: string, people: readonly StaffName[]): string[] =>
  people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
