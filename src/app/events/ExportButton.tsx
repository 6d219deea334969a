import { useT } from '../i18n/useT.ts';
import { CommandButton } from '../shared/CommandButton.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { useCan } from '../shared/useStaff.ts';
import { saveFile } from './saveFile.ts';

const NAME = 'events.ndjson';

/** The whole sealed log as a file, for those who may take it out of the house. It leaves a line itself. */
export function ExportButton() {
  const t = useT();
  const canExport = useCan()('events.export');
  const download = useCommand<void, { text: string; name: string | undefined }>(
    provider => provider.download('events/export'),
    { refresh: ['events'], onSuccess: ({ text, name }) => saveFile(name ?? NAME, text) },
  );
  if (!canExport) return null;
  return (
    <CommandButton
      variant="outlined"
      label={t('events.export')}
      title={t('events.exportHint')}
      isRunning={download.isRunning}
      onPress={() => void download.run()}
    />
  );
}
