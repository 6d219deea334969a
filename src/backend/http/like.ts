/** What was typed stands for itself in a `like`: no wildcard of its own. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, character => `\\${character}`);

/** The pattern of what begins with the text. */
export const likePrefix = (text: string): string => `${escapeLike(text)}%`;

/** The pattern of what contains the text. */
export const likeContains = (text: string): string => `%${escapeLike(text)}%`;
