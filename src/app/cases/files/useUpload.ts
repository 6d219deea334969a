import { useRef, useState } from 'react';
import type { FileRecord } from '../../../contract/files.ts';
import { useT } from '../../i18n/useT.ts';
import { statusOf } from '../../providers/errorBody.ts';
import { useCommand } from '../../shared/useCommand.ts';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Sent {
  file: File;
  materialId: string;
}

/** Sends files one after the other, each a press of its own: one that is refused keeps none of the others. */
export function useUpload(caseId: string) {
  const t = useT();
  const [refused, setRefused] = useState<{ name: string; reason: string }[]>([]);
  const [isRunning, setRunning] = useState(false);
  const reason = useRef('');
  const command = useCommand<Sent, FileRecord>(
    (provider, { file, materialId }, press) => {
      const query = new URLSearchParams({ name: file.name, ...(materialId && { materialId }) });
      return provider.upload<FileRecord>(`cases/${caseId}/files?${query}`, file, press);
    },
    {
      refresh: ['files', 'cases'],
      quiet: true,
      onError: error => {
        reason.current = statusOf(error) === 0 ? t('shell.errors.unreachable') : messageOf(error);
      },
    },
  );

  async function send(files: readonly File[], materialId: string): Promise<void> {
    if (isRunning || files.length === 0) return;
    setRunning(true);
    setRefused([]);
    for (const file of files) {
      reason.current = '';
      const kept = await command.run({ file, materialId });
      const why = reason.current;
      if (!kept) setRefused(before => [...before, { name: file.name, reason: why }]);
    }
    setRunning(false);
  }

  return { send, isRunning, refused };
}
