/** What the training bar needs from the in-page office: a clock that can be moved, and a way back to the start. */
export interface TrainingControl {
  /** The training clock, ms since epoch. */
  now(): number;
  jumpTo(instant: number): Promise<void>;
  jumpWorkingDays(days: number): Promise<void>;
  reset(): Promise<void>;
}

/** A sample account that the sign-in page may offer to click (training and development only). */
export interface SampleAccount {
  username: string;
  password: string;
}

/**
 * The one way in which the screen reaches an office. The live page, the development page and the training
 * page differ in nothing but this object.
 */
export interface Api {
  /** Where the API starts, without a slash at the end: '/api'. */
  baseUrl: string;
  fetch: typeof fetch;
  /** Prefix of every key in localStorage, so that live and training never touch each other: 'tw:'. */
  storagePrefix: string;
  training?: TrainingControl;
  sampleAccounts?: readonly SampleAccount[];
  /** The office's present, ms since epoch. Pages never read the clock of the machine themselves. */
  now(): number;
  /** Calls the listener whenever that present has jumped; answers how to stop listening. */
  onJump?(listener: () => void): () => void;
}
