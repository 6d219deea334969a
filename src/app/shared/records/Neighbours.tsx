import BackIcon from '@mui/icons-material/ArrowBack';
import NextIcon from '@mui/icons-material/KeyboardArrowDown';
import PreviousIcon from '@mui/icons-material/KeyboardArrowUp';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { type SortPayload, usePrevNextController } from 'ra-core';
import { Link, useNavigate } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import { KeyHint } from '../KeyHint.tsx';
import { useShortcut, useShortcutKey } from '../shortcuts.ts';
import type { Filter } from './filterValues.ts';
import { rememberRow } from './useRowKeys.ts';

interface Props {
  resource: string;
  id: string;
  /** The list's own order and filter, for whoever came by address and has seen no list. */
  sort: SortPayload;
  defaultFilter?: Filter;
}

/** Back to the place in the list, and the record before and after in the order of that list. */
export function Neighbours({ resource, id, sort, defaultFilter }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { prevPath, nextPath, index, total } = usePrevNextController({
    resource,
    linkType: 'show',
    sort,
    filterDefaultValues: defaultFilter,
    limit: 200,
    queryOptions: { retry: false },
  });
  const go = (path: string | undefined) => path && navigate(path);
  const back = () => {
    rememberRow(resource, id);
    navigate(`/${resource}`);
  };
  useShortcut({
    id: 'record.next',
    key: 'j',
    label: t('records.record.next'),
    run: () => go(nextPath),
    isEnabled: nextPath !== undefined,
  });
  useShortcut({
    id: 'record.previous',
    key: 'k',
    label: t('records.record.previous'),
    run: () => go(prevPath),
    isEnabled: prevPath !== undefined,
  });
  useShortcut({ id: 'record.back', key: 'u', label: t('records.record.backToList'), run: back });
  const backKey = useShortcutKey('record.back', 'u');
  const isPlaced = index !== undefined && total !== undefined;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <Button size="small" startIcon={<BackIcon />} onClick={back} aria-keyshortcuts={backKey}>
        {t('records.record.backToList')}
        <KeyHint name={backKey} />
      </Button>
      <Box sx={{ flex: 1 }} />
      {isPlaced && (
        <Box component="span" sx={{ color: 'text.secondary', mr: 0.5 }}>
          {t('records.record.position', { index: index + 1, total })}
        </Box>
      )}
      <Step label={t('records.record.previous')} shortcut="k" path={prevPath} icon={<PreviousIcon />} />
      <Step label={t('records.record.next')} shortcut="j" path={nextPath} icon={<NextIcon />} />
    </Box>
  );
}

interface StepProps {
  label: string;
  shortcut: string;
  path: string | undefined;
  icon: React.ReactNode;
}

function Step({ label, shortcut, path, icon }: StepProps) {
  const text = `${label} (${shortcut})`;
  if (!path) {
    return (
      <IconButton size="small" disabled aria-label={label}>
        {icon}
      </IconButton>
    );
  }
  return (
    <IconButton
      size="small"
      component={Link}
      to={path}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={text}
    >
      {icon}
    </IconButton>
  );
}
