/** The lamp of a case, as the contract's list rows carry it. */
export type Lamp = 'none' | 'yellow' | 'red' | 'stopped' | 'done';
