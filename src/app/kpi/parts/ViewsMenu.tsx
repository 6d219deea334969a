import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { KpiView, KpiViewCreate } from '../../../contract/kpiReports.ts';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { useRead } from '../../shared/useRead.ts';

/** What the page shows, kept under a name: for oneself or for all who see figures. */
export function ViewsMenu({ query }: { query: string }) {
  const t = useT();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isSaving, setSaving] = useState(false);
  const { data: views = [] } = useRead<KpiView[]>('kpi-views', 'kpi/views', { isEnabled: anchor !== null });
  const remove = useCommand<KpiView, KpiView[]>(
    (provider, view, press) => provider.post(`kpi/views/${view.id}/actions/remove`, {}, press),
    { refresh: ['kpi-views'] },
  );
  const open = (view: KpiView) => {
    setAnchor(null);
    void navigate(`/kpi?${view.query}`);
  };
  return (
    <>
      <Button aria-haspopup="menu" onClick={event => setAnchor(event.currentTarget)}>
        {t('kpi.views.name')}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {views.map(view => (
          <MenuItem key={view.id} onClick={() => open(view)} sx={{ gap: 2 }}>
            <Box component="span" sx={{ flex: 1 }}>
              {view.name}
            </Box>
            {view.own ? (
              <Button
                size="small"
                aria-label={`${t('kpi.views.remove')} ${view.name}`}
                onClick={event => {
                  event.stopPropagation();
                  void remove.run(view);
                }}
              >
                {t('kpi.views.remove')}
              </Button>
            ) : (
              <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.86rem' }}>
                {view.by}
              </Box>
            )}
          </MenuItem>
        ))}
        <MenuItem
          onClick={() => {
            setAnchor(null);
            setSaving(true);
          }}
        >
          {t('kpi.views.save')}
        </MenuItem>
      </Menu>
      {isSaving && <SaveDialog query={query} onClose={() => setSaving(false)} />}
    </>
  );
}

function SaveDialog({ query, onClose }: { query: string; onClose(): void }) {
  const t = useT();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useCommand<KpiViewCreate, KpiView[]>(
    (provider, view, press) => provider.post('kpi/views', view, press),
    { refresh: ['kpi-views'], success: 'kpi.views.saved', onSuccess: onClose, quiet: true },
  );
  const body = findErrorBody(save.error);
  const problem = body && String(body.errors?.name ?? body.message);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save.run({ name, query, shared });
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <form onSubmit={submit}>
        <DialogTitle>{t('kpi.views.save')}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            label={t('kpi.views.label')}
            value={name}
            error={problem !== undefined}
            helperText={problem}
            onChange={event => setName(event.target.value)}
            sx={{ mt: 1 }}
          />
          <FormControlLabel
            control={<Checkbox checked={shared} onChange={event => setShared(event.target.checked)} />}
            label={t('kpi.views.shared')}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('kpi.views.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={save.isRunning || name.trim() === ''}>
            {t('kpi.views.keep')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
