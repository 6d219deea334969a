import Box from '@mui/material/Box';
import type { CaseDetail } from '../../../contract/cases.ts';
import type { Item } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { useLanguage } from '../../shared/useLanguage.ts';

/** What still has to be brought: promised for later (容缺), or asked for (补正). */
export function OwedMaterials({ made, item }: { made: CaseDetail; item: Item }) {
  const t = useT();
  const language = useLanguage();
  const isCorrecting = made.status === 'correcting';
  const owed = new Set(
    isCorrecting
      ? made.missingMaterials
      : made.materials.filter(held => held.status === 'deferred').map(held => held.id),
  );
  if (owed.size === 0) return null;
  return (
    <Box sx={{ mt: 1.5 }}>
      <Box sx={{ fontWeight: 600 }}>{t(isCorrecting ? 'desk.result.missing' : 'desk.result.deferred')}</Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {item.materials
          .filter(material => owed.has(material.id))
          .map(material => (
            <li key={material.id}>{material[language]}</li>
          ))}
      </Box>
    </Box>
  );
}
