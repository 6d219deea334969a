import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useEffect, useMemo, useState } from 'react';
import { type FieldValues, useFormContext } from 'react-hook-form';
import { useT } from '../i18n/useT.ts';
import { useOffice } from '../providers/OfficeContext.ts';
import { clockText } from './dayText.ts';
import { dirtyValues } from './dirtyValues.ts';
import { createDraftBox } from './draft.ts';

/**
 * Inside a react-admin form: keeps what was typed over a reload, and offers to discard it. Give the form
 * `resetOptions={{ keepDirtyValues: true }}` so that a background refresh keeps it too.
 */
export function FormDraft({ formKey }: { formKey: string }) {
  const t = useT();
  const { api, drafts } = useOffice();
  const { getValues, setValue, reset, formState, subscribe } = useFormContext();
  const box = useMemo(
    () => createDraftBox<FieldValues>(drafts, formKey, value => typeof value === 'object' && value !== null),
    [drafts, formKey],
  );
  const [restoredAt, setRestoredAt] = useState<number>();

  useEffect(() => {
    const draft = box.find();
    if (!draft) return;
    for (const [name, value] of Object.entries(draft.value)) setValue(name, value, { shouldDirty: true });
    setRestoredAt(draft.at);
  }, [box, setValue]);

  useEffect(
    () =>
      subscribe({
        formState: { values: true, dirtyFields: true },
        callback: ({ values, dirtyFields }) => {
          const typed = dirtyValues(values, dirtyFields ?? {});
          if (Object.keys(typed).length > 0) box.keep(typed, api.now());
        },
      }),
    [subscribe, box, api],
  );

  const { isSubmitSuccessful } = formState;
  useEffect(() => {
    if (isSubmitSuccessful) {
      box.drop();
      setRestoredAt(undefined);
    }
  }, [isSubmitSuccessful, box]);

  if (!restoredAt) return null;
  const discard = () => {
    box.drop();
    reset(undefined, { keepDirtyValues: false });
    setRestoredAt(undefined);
    return getValues();
  };
  return (
    <Alert
      severity="info"
      sx={{ mb: 1.5 }}
      action={<Button onClick={discard}>{t('shell.draft.discard')}</Button>}
    >
      {t('shell.draft.restored', { time: clockText(restoredAt) })}
    </Alert>
  );
}
