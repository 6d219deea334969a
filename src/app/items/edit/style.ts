/** Fields under each other. */
export const fieldsStyle = { display: 'grid', gap: 1.75, pt: 1 } as const;

/** Fields beside each other, on the next line where there is no room. */
export const lineStyle = { display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' } as const;
