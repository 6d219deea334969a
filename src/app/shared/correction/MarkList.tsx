import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import type { Item } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { focusChoiceIn, materialKeys } from '../choice/materialKeys.ts';
import { MarkRow } from './MarkRow.tsx';
import type { useCorrection } from './useCorrection.ts';

interface Props {
  notice: ReturnType<typeof useCorrection>;
  item: Item;
  /** How often sending was tried: each time the first line that is wrong takes the focus. */
  tries: number;
}

/** Every material of the checklist with its mark; the keys begin at its first line. */
export function MarkList({ notice, item, tries }: Props) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => focusChoiceIn(list.current?.firstElementChild), []);
  useEffect(() => {
    if (tries > 0) list.current?.querySelector<HTMLElement>('select[aria-invalid="true"]')?.focus();
  }, [tries]);
  return (
    <>
      <Box sx={{ color: 'text.secondary', fontSize: '0.86rem' }}>{t('correction.keys')}</Box>
      <Box
        component="ul"
        ref={list}
        aria-label={t('correction.list')}
        onKeyDown={materialKeys}
        sx={{ m: 0, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'divider' }}
      >
        {notice.marked.map(line => {
          const material = item.materials.find(({ id }) => id === line.id);
          const problem = notice.problems[line.id];
          return (
            material && (
              <MarkRow
                key={line.id}
                line={line}
                material={material}
                reasons={notice.reasons}
                problem={problem && t(`correction.problems.${problem}`)}
                onChange={change => notice.mark(line.id, change)}
              />
            )
          );
        })}
      </Box>
    </>
  );
}
