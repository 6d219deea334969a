import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import type { LiveWindow } from '../../contract/live.ts';
import { OUTCOMES } from '../../domain/queue/outcomes.ts';
import { useT } from '../i18n/useT.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { bodyOf } from '../shared/actionFields.ts';
import { useCommand } from '../shared/useCommand.ts';
import { useLanguage } from '../shared/useLanguage.ts';

const STEPS = ['release', 'moveTo', 'finish'] as const;
type Step = (typeof STEPS)[number];
const NEEDS: Readonly<Record<Step, Record<string, 'required'>>> = {
  release: { reason: 'required' },
  moveTo: { windowId: 'required', reason: 'required' },
  finish: { outcome: 'required', reason: 'required' },
};

/** What the server is asked for: going to another window is a release that names it. */
const ACTIONS: Readonly<Record<Step, string>> = { release: 'release', moveTo: 'release', finish: 'finish' };

interface Props {
  window: LiveWindow;
  windows: readonly LiveWindow[];
  ticket: NonNullable<LiveWindow['ticket']>;
}

/** A call that is stuck: back into the line, to another window, or ended with an outcome; each with a reason. */
export function StepIn({ window, windows, ticket }: Props) {
  const t = useT();
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [step, setStep] = useState<Step | null>(null);
  // The number that was pressed stays the one that is meant, also when the next one comes meanwhile.
  const [chosen, setChosen] = useState(ticket);
  const command = useCommand<{ step: Step; body: Record<string, unknown> }>(
    (provider, { step, body }, press) =>
      provider.act('tickets', chosen.id, ACTIONS[step], body, { ...press, version: chosen.version }),
    {
      refresh: ['live', 'tickets', 'windows'],
      success: `live.${step ?? 'release'}.done`,
      onSuccess: () => setStep(null),
    },
  );
  const begin = (next: Step) => {
    setAnchor(null);
    setChosen(ticket);
    setStep(next);
  };
  const values = { number: chosen.number, window: window.name };
  const nameOf = ({ name, status, clerkName }: LiveWindow) =>
    [name, clerkName, t(`windows.state.${status}`)].filter(Boolean).join(' · ');
  return (
    <>
      <IconButton
        size="small"
        aria-label={t('live.table.more', { window: window.name, number: ticket.number })}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ fontSize: '1.14rem', width: 32, height: 32 }}
      >
        ⋯
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {STEPS.map(each => (
          <MenuItem key={each} onClick={() => begin(each)}>
            {t(`live.${each}.press`)}
          </MenuItem>
        ))}
      </Menu>
      {step && (
        <ActionDialog
          isOpen
          title={t(`live.${step}.title`, values)}
          text={t(`live.${step}.text`, values)}
          needs={NEEDS[step]}
          choices={{
            windowId: windows
              .filter(other => other.id !== window.id)
              .map(other => ({ value: other.id, label: nameOf(other) })),
            outcome: Object.entries(OUTCOMES).map(([value, text]) => ({ value, label: text[language] })),
          }}
          submitLabel={t(`live.${step}.press`)}
          isRunning={command.isRunning}
          onSubmit={typed => void command.run({ step, body: bodyOf(typed) })}
          onClose={() => setStep(null)}
        />
      )}
    </>
  );
}
