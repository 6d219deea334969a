import Button from '@mui/material/Button';
import { useSetLocale } from 'ra-core';
import { useOffice } from '../providers/OfficeContext.ts';
import { useLanguage } from '../shared/useLanguage.ts';

/** The other language, in its own words. */
export function LanguageLink() {
  const language = useLanguage();
  const setLocale = useSetLocale();
  const { preferences } = useOffice();
  const other = language === 'zh' ? 'en' : 'zh';
  const change = () => {
    preferences.set({ language: other });
    void setLocale(other);
  };
  return (
    <Button onClick={change} lang={other === 'zh' ? 'zh-CN' : 'en'}>
      {other === 'zh' ? '简体中文' : 'English'}
    </Button>
  );
}
