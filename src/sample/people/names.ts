import { pinyinOf } from '../../backend/staff/pinyin.ts';
import type { Random } from '../random.ts';

const list = (text: string): readonly string[] => Array.from(text.replaceAll(/\s/g, ''));

/** Common surnames and given names that are read in one way only, so that their pinyin can be put together. */
const SURNAMES = list(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭萧田董袁潘蔡蒋余于杜叶程苏魏吕丁姚',
);
const FIRST = list('晓子思雨佳欣文志建国俊宇浩嘉明雅若诗梦雪海春秋立永天光家宏婉清博睿泽景书云');
const SECOND = list('敏伟芳娜静杰涛磊强军洋勇艳丽娟超霞平刚辉玲华健颖琳鹏飞宁岩倩莹昕悦菲涵轩');

interface Spelt {
  text: string;
  namePinyin: string;
  nameInitials: string;
}

const spell = (text: string): Spelt => ({ text, ...pinyinOf(text) });
const spelt = { surnames: new Map<string, Spelt>(), given: new Map<string, Spelt>() };

function speltOf(kept: Map<string, Spelt>, text: string): Spelt {
  const known = kept.get(text) ?? spell(text);
  kept.set(text, known);
  return known;
}

export interface PersonName {
  name: string;
  namePinyin: string;
  nameInitials: string;
}

/** An invented name with what clerks type for it. Spelling is kept: it costs more than everything else here. */
export function inventName(random: Random): PersonName {
  const surname = speltOf(spelt.surnames, random.pick(SURNAMES));
  const first = random.chance(0.72) ? random.pick(FIRST) : '';
  const given = speltOf(spelt.given, `${first}${random.pick(SECOND)}`);
  return {
    name: surname.text + given.text,
    namePinyin: surname.namePinyin + given.namePinyin,
    nameInitials: surname.nameInitials + given.nameInitials,
  };
}
