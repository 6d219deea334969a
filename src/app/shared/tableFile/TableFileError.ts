/** Why a file cannot be read as a table. */
export const TABLE_FILE_FAULTS = [
  'empty',
  'too-large',
  'no-table',
  'old-excel',
  'bomb',
  'broken',
  'no-rows',
  'too-many-rows',
  'open-quote',
] as const;
export type TableFileFault = (typeof TABLE_FILE_FAULTS)[number];

/** The file is refused whole; `params` fill in the sentence. */
export class TableFileError extends Error {
  readonly fault: TableFileFault;
  readonly params: Readonly<Record<string, string | number>>;
  override name = 'TableFileError';
  constructor(fault: TableFileFault, params: Readonly<Record<string, string | number>> = {}) {
    super(fault);
    this.fault = fault;
    this.params = params;
  }
}
