import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import type { PaperTemplateRecord } from '../../contract/papers.ts';
import type { PaperKind } from '../../domain/papers/kinds.ts';
import { readTemplate } from '../../domain/papers/template.ts';
import { useT } from '../i18n/useT.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { Moment } from '../shared/records/Moment.tsx';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { Section } from '../shared/Section.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { FieldChips } from './FieldChips.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';

interface Props {
  kind: PaperKind;
  /** The newest first. */
  versions: readonly PaperTemplateRecord[];
  canEdit: boolean;
}

/** The text at the left, the paper at the right; what is wrong is said under the text, by its line. */
export function TemplateEditor({ kind, versions, canEdit }: Props) {
  const t = useT();
  const present = versions[0];
  const [body, setBody] = useState(present?.body ?? '');
  const [isAsking, setAsking] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const { problems } = readTemplate(kind, body);
  const save = useCommand<{ reason: string }>(
    (provider, { reason }, press) =>
      provider.put(`paper-templates/${kind}`, { body, reason, version: present?.version ?? 0 }, press),
    { refresh: ['paper-templates'], success: 'papers.templates.saved', onSuccess: () => setAsking(false) },
  );
  const insert = (text: string) => {
    const at = input.current?.selectionStart ?? body.length;
    setBody(body.slice(0, at) + text + body.slice(input.current?.selectionEnd ?? at));
    input.current?.focus();
  };
  const problem = problems[0];
  return (
    <>
      <Box sx={columns}>
        <Box sx={{ minWidth: 0 }}>
          <TextField
            fullWidth
            multiline
            minRows={16}
            maxRows={24}
            label={t('papers.templates.text')}
            value={body}
            onChange={event => setBody(event.target.value)}
            inputRef={input}
            disabled={!canEdit}
            error={problem !== undefined}
            helperText={
              problem
                ? t('papers.templates.line', { line: problem.line }) +
                  t(`papers.templates.problems.${problem.code}`, { detail: problem.detail })
                : t('papers.templates.help')
            }
          />
          {canEdit && (
            <Box sx={{ my: 1 }}>
              <Button
                variant="contained"
                disabled={problem !== undefined || body === present?.body}
                onClick={() => setAsking(true)}
              >
                {t('papers.templates.save')}
              </Button>
            </Box>
          )}
          {canEdit && <FieldChips kind={kind} onInsert={insert} />}
        </Box>
        <TemplatePreview kind={kind} body={body} />
      </Box>
      <Versions versions={versions} onUse={canEdit ? setBody : undefined} />
      <ActionDialog
        isOpen={isAsking}
        title={t('papers.templates.save')}
        text={t('papers.templates.whyText')}
        needs={{ reason: 'required' }}
        submitLabel={t('papers.templates.save')}
        isRunning={save.isRunning}
        onSubmit={({ reason }) => void save.run({ reason: String(reason ?? '') })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function Versions({
  versions,
  onUse,
}: {
  versions: readonly PaperTemplateRecord[];
  onUse: ((body: string) => void) | undefined;
}) {
  const t = useT();
  return (
    <Section title={t('papers.templates.versions')} isFlush>
      <PlainTable
        label={t('papers.templates.versions')}
        heads={[
          t('papers.templates.version'),
          t('papers.templates.who'),
          t('papers.templates.when'),
          t('papers.templates.why'),
          '',
        ]}
        wrapping={[3]}
        rows={versions}
        keyOf={({ version }) => String(version)}
        cells={({ version, actorName, at, reason, body }) => [
          version === 0 ? t('papers.templates.delivered') : String(version),
          actorName ?? '—',
          at ? <Moment key="at" at={at} withDay /> : '—',
          reason || '—',
          onUse ? (
            <Button key="use" size="small" onClick={() => onUse(body)}>
              {t('papers.templates.use')}
            </Button>
          ) : (
            ''
          ),
        ]}
      />
    </Section>
  );
}

const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
  gap: 1.5,
  alignItems: 'start',
  mb: 1.5,
};
