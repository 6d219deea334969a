import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { freshCode } from '../../../domain/items/edit/draft.ts';
import { useT } from '../../i18n/useT.ts';
import { AddButton } from './AddButton.tsx';
import { NamedRow } from './NamedRow.tsx';
import { ProblemAt } from './ProblemAt.tsx';
import { useRowsAt } from './useRowsAt.ts';

interface Coded {
  code: string;
  zh: string;
  en: string;
}

interface Props<R extends Coded> {
  path: string;
  /** What one row is: 选项. */
  noun: string;
  /** The first letter of new codes; a code once given never means another thing. */
  letter: string;
  /** Codes that the list has had before. */
  former?: readonly string[];
  /** What a new row has beside its code and names. */
  fresh: Omit<R, keyof Coded>;
  maxLength?: number;
  /** An empty list is left out of the definition. */
  isLeftOut?: boolean;
  /** More of each row, under its names. */
  more?: (path: string, row: R) => ReactNode;
}

/** A list of named things that are known by a code: circumstances, options, ways of delivery. */
export function CodedRows<R extends Coded>(props: Props<R>) {
  const { path, noun, letter, former = [], fresh, maxLength = 100, isLeftOut, more } = props;
  const t = useT();
  const list = useRowsAt<R>(path, isLeftOut);
  const { rows, isReadOnly } = list;
  const add = () => {
    const code = freshCode(letter, [...rows.map(row => row.code), ...former]);
    list.add({ ...fresh, code, zh: '', en: '' } as unknown as R);
  };
  return (
    <Box>
      {rows.map((row, index) => (
        <Box key={row.code} sx={{ pt: 1 }}>
          <NamedRow
            list={list}
            index={index}
            path={`${path}.${index}`}
            noun={`${noun} ${index + 1}`}
            name={row.zh}
            maxLength={maxLength}
          />
          <ProblemAt path={`${path}.${index}.code`} />
          {more?.(`${path}.${index}`, row)}
        </Box>
      ))}
      <ProblemAt path={path} />
      <Box sx={{ mt: 0.5 }}>
        <AddButton
          label={t('itemEdit.add', { noun })}
          onPress={add}
          isDisabled={isReadOnly}
          buttonRef={list.addButton}
        />
      </Box>
    </Box>
  );
}
