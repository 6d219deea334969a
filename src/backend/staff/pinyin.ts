import { pinyin } from 'pinyin-pro';

const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** What clerks type for a name: `zhangsan` and `zs` for 张三. Letters and digits only, lower case. */
export function pinyinOf(name: string): { namePinyin: string; nameInitials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return {
    namePinyin: letters(syllables.join('')),
    nameInitials: letters(syllables.map(s => (/^[a-z]+$/.test(s) ? s.slice(0, 1) : s)).join('')),
  };
}
