import type { I18nProvider, TranslationMessages } from 'ra-core';
import polyglot from 'ra-i18n-polyglot';
import raEnglish from 'ra-language-english';
import { catalogueOf, type Language } from './catalogue.ts';
import { raChinese } from './raChinese.ts';

const LOCALES = [
  { locale: 'zh', name: '简体中文' },
  { locale: 'en', name: 'English' },
];

const isLanguage = (locale: string): locale is Language => locale === 'zh' || locale === 'en';

/** react-admin's own texts and ours in one provider. An unknown locale reads Chinese. */
export function createI18nProvider(language: Language): I18nProvider {
  return polyglot(messagesOf, language, LOCALES, { allowMissing: true });
}

function messagesOf(locale: string): TranslationMessages {
  const language = isLanguage(locale) ? locale : 'zh';
  // The catalogue is typed by its own keys; react-admin only wants a tree of texts.
  return { ...(language === 'en' ? raEnglish : raChinese), ...catalogueOf(language) } as TranslationMessages;
}
