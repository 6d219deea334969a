import { useLocale } from 'ra-core';
import type { Language } from '../i18n/catalogue.ts';

/** The language of the page. */
export const useLanguage = (): Language => (useLocale() === 'en' ? 'en' : 'zh');
