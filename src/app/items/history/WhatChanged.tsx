import type { ItemVersionRecord } from '../../../contract/itemDrafts.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useFieldName } from '../edit/useFieldName.ts';

type Change = ItemVersionRecord['changes'][number];

const SHOWN = 3;

/** What a version did, in a line: the step, and the first differences. */
export function WhatChanged({ version: { action, changes, version } }: { version: ItemVersionRecord }) {
  const t = useT();
  const textOf = useChangeText();
  if (action === 'deliver' && version === 1) return <>{t('itemEdit.history.first')}</>;
  const more = changes.length - SHOWN;
  const parts = [
    ...changes.slice(0, SHOWN).map(textOf),
    ...(more > 0 ? [t('itemEdit.history.more', { smart_count: more })] : []),
  ];
  const word = t(`itemEdit.history.actions.${action}`);
  // Opening, closing and confirming say it all themselves.
  if (action !== 'publish') return <>{[word, ...parts].join(t('itemEdit.history.colon'))}</>;
  return (
    <>{parts.length > 0 ? parts.join(t('itemEdit.history.semicolon')) : t('itemEdit.history.nothing')}</>
  );
}

function useChangeText(): (change: Change) => string {
  const t = useT();
  const local = useLocalText();
  const fieldName = useFieldName();
  return ({ part, name, how, fields }) => {
    const what = [t(`itemEdit.part.${part}`), local(name)].filter(Boolean).join(' ');
    if (how !== 'changed') return t('itemEdit.history.came', { how: t(`itemEdit.how.${how}`), what });
    if (fields.length === 0) return what;
    return t('itemEdit.history.fields', {
      what,
      fields: fields.map(fieldName).join(t('itemEdit.history.comma')),
    });
  };
}
