import { useState } from 'react';
import { readTableFile, type TableFile, type TableLimits } from './readTableFile.ts';
import { TableFileError } from './TableFileError.ts';

/** A file that is being chosen, read, or refused with the reason. */
export function useTableFile(limits: TableLimits, onRead: (file: TableFile) => void) {
  const [isReading, setReading] = useState(false);
  const [error, setError] = useState<TableFileError>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    setReading(true);
    setError(undefined);
    try {
      // Refused before its bytes are fetched into memory.
      if (file.size > limits.bytes) {
        throw new TableFileError('too-large', { mb: Math.round(limits.bytes / 1024 / 1024) });
      }
      onRead(await readTableFile(file.name, await file.arrayBuffer(), limits));
    } catch (failure) {
      setError(failure instanceof TableFileError ? failure : new TableFileError('broken'));
    } finally {
      setReading(false);
    }
  };
  return { read, isReading, error };
}
