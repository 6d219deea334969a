import DeleteIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useListContext } from 'ra-core';
import { useT } from '../../i18n/useT.ts';
import { type Filter, findView, isSameFilter, type View } from './filterValues.ts';
import { SaveViewButton } from './SaveViewButton.tsx';
import { useSavedViews } from './useSavedViews.ts';

/** Named filters as one row of buttons: the office's own, then the person's, then a way to keep the present one. */
export function ViewBar({ views }: { views: readonly View[] }) {
  const t = useT();
  const { filterValues = {}, setFilters, sort, setSort, resource } = useListContext();
  const saved = useSavedViews(resource);
  const shown = findView([...views, ...saved.views], filterValues);

  const show = (filter: Filter, order?: { field: string; order: 'ASC' | 'DESC' }) => {
    setFilters({ ...filter });
    if (order) setSort(order);
  };
  return (
    <Box
      role="group"
      aria-label={t('records.list.views')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center', mb: 1 }}
    >
      {views.map(view => (
        <ViewButton
          key={view.key}
          label={view.label}
          isShown={shown === view}
          onPress={() => show(view.filter)}
        />
      ))}
      {saved.views.map(view => (
        <Box key={view.label} sx={{ display: 'inline-flex', alignItems: 'center' }}>
          <ViewButton
            label={view.label}
            isShown={isSameFilter(view.filter, filterValues)}
            onPress={() => show(view.filter, view.sort)}
          />
          <IconButton
            size="small"
            aria-label={t('records.list.removeView', { name: view.label })}
            onClick={() => saved.remove(view.label)}
          >
            <DeleteIcon sx={{ fontSize: '1rem' }} />
          </IconButton>
        </Box>
      ))}
      {!shown && Object.keys(filterValues).length > 0 && (
        <SaveViewButton
          onSave={label =>
            saved.keep({ label, filter: filterValues, sort: { field: sort.field, order: sort.order } })
          }
        />
      )}
    </Box>
  );
}

function ViewButton({ label, isShown, onPress }: { label: string; isShown: boolean; onPress: () => void }) {
  return (
    <Button
      size="small"
      aria-pressed={isShown}
      onClick={onPress}
      sx={theme => ({
        color: isShown ? 'primary.main' : 'text.secondary',
        backgroundColor: isShown ? theme.palette.action.selected : undefined,
        fontWeight: isShown ? 600 : 400,
      })}
    >
      {label}
    </Button>
  );
}
