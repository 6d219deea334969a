import { useEffect, useState } from 'react';
import type { KeptValues } from '../providers/storage.ts';
import type { HallLanguage } from './texts.ts';

const KEY = 'language';

/** The language of this page: as the address says (`?lang=en`), as chosen here before, else Chinese. */
export function useHallLanguage(kept: KeptValues): [HallLanguage, (language: HallLanguage) => void] {
  const [language, setLanguage] = useState<HallLanguage>(() => {
    const asked = new URLSearchParams(location.search).get('lang') ?? kept.read<string>(KEY);
    return asked === 'en' ? 'en' : 'zh';
  });
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  }, [language]);
  return [
    language,
    chosen => {
      kept.write(KEY, chosen);
      setLanguage(chosen);
    },
  ];
}
