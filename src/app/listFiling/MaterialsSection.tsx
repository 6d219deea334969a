import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { MaterialStatus } from '../../domain/items/checklist.ts';
import type { Item, Material } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { Section } from '../shared/Section.tsx';
import { arrived, type ListDraft, withAllHere } from './draft.ts';

interface Props {
  item: Item;
  draft: ListDraft;
  onChange: (change: (before: ListDraft) => ListDraft) => void;
}

type Offered = 'provided' | 'shared' | 'deferred' | 'missing';

const offered = (material: Material): Offered[] => [
  arrived(material) === 'shared' ? 'shared' : 'provided',
  ...(material.deferrable ? (['deferred'] as const) : []),
  'missing',
];

/** What was handed in, for every case of the list alike. */
export function MaterialsSection({ item, draft, onChange }: Props) {
  const t = useT();
  const local = useLocalText();
  return (
    <Section
      title={t('listFiling.materials')}
      beside={
        <Button size="small" variant="outlined" onClick={() => onChange(before => withAllHere(before, item))}>
          {t('listFiling.allHere')}
        </Button>
      }
    >
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('listFiling.materialsText')}</Box>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 22rem), 1fr))',
        }}
      >
        {item.materials.map(material => (
          <TextField
            key={material.id}
            id={`list-material-${material.id}`}
            select
            size="small"
            label={local(material)}
            title={local(material)}
            value={draft.materials[material.id] ?? 'missing'}
            onChange={event => {
              const status = event.target.value as MaterialStatus;
              onChange(before => ({ ...before, materials: { ...before.materials, [material.id]: status } }));
            }}
            slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
          >
            {offered(material).map(status => (
              <option key={status} value={status}>
                {t(`listFiling.status.${status}`)}
              </option>
            ))}
          </TextField>
        ))}
      </Box>
    </Section>
  );
}
