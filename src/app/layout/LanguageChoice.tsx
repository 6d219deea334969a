import { useSetLocale } from 'ra-core';
import type { Language } from '../i18n/catalogue.ts';
import { useT } from '../i18n/useT.ts';
import { useOffice } from '../providers/OfficeContext.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { ChoiceRow } from './ChoiceRow.tsx';

/** 中文 or English; the records are read again, because the server's sentences follow. */
export function LanguageChoice() {
  const t = useT();
  const language = useLanguage();
  const setLocale = useSetLocale();
  const { preferences, queryClient } = useOffice();
  const choose = async (next: Language) => {
    preferences.set({ language: next });
    await setLocale(next);
    void queryClient.invalidateQueries();
  };
  return (
    <ChoiceRow
      label={t('shell.settings.language')}
      value={language}
      choices={[
        ['zh', '中文'],
        ['en', 'English'],
      ]}
      onChoose={next => void choose(next)}
    />
  );
}
