import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, useId, useState } from 'react';
import type { z } from 'zod';
import type { TicketTaken } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { useItemsOpenFirst } from '../useWindowData.ts';
import { EMPTY_REQUEST, type NumberRequest, requestBody } from './numberRequest.ts';
import { TakeNumberFields } from './TakeNumberFields.tsx';
import { TakenNumber } from './TakenNumber.tsx';

type Taken = z.infer<typeof TicketTaken>;

/** Hands out a number at the counter. Only the item is asked for; lane and place follow from the data. */
export default function TakeNumberDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const titleId = useId();
  const items = useItemsOpenFirst();
  const [request, setRequest] = useState<NumberRequest>(EMPTY_REQUEST);
  const [taken, setTaken] = useState<Taken>();
  const command = useCommand<NumberRequest, Taken>(
    (provider, values, press) => provider.post<Taken>('tickets', requestBody(values), press),
    { refresh: ['tickets', 'windows'], onSuccess: setTaken },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request.itemCode) void command.run(request);
  };
  const again = () => {
    setTaken(undefined);
    setRequest({ ...EMPTY_REQUEST, itemCode: request.itemCode });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{t('desk.take.title')}</DialogTitle>
        <DialogContent>
          {taken ? (
            <TakenNumber taken={taken} />
          ) : (
            <Box sx={{ display: 'grid', gap: 1.5, pt: 1 }}>
              <TakeNumberFields
                items={items}
                value={request}
                errors={findErrorBody(command.error)?.errors ?? {}}
                onChange={change => setRequest(before => ({ ...before, ...change }))}
              />
            </Box>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t(taken ? 'shell.actions.close' : 'shell.actions.cancel')}</Button>
          {taken ? (
            // Another element than the button before it, so that it takes the focus and Escape is heard at once.
            <Button key="again" variant="contained" onClick={again} autoFocus>
              {t('desk.take.another')}
            </Button>
          ) : (
            <Button
              key="submit"
              type="submit"
              variant="contained"
              disabled={!request.itemCode || command.isRunning}
            >
              {t(command.isRunning ? 'shell.actions.running' : 'desk.take.submit')}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
