import { enterprises } from '../../backend/db/schema/people.ts';
import type { Vault } from '../../backend/http/vault.ts';
import { pinyinOf } from '../../backend/staff/pinyin.ts';
import type { Instant } from '../../domain/calendar/day.ts';
import type { BulkWriter } from '../bulk.ts';
import type { Random } from '../random.ts';
import { inventName } from './names.ts';
import { sampleCreditCode, samplePhone, sampleProjectCode } from './numbers.ts';

/** Invented firms of the trades of the area. The names are made up; whoever bears one is not meant. */
const FIRMS: readonly (readonly [trade: string, ...names: string[]])[] = [
  ['集成电路', '星砚微电子', '云栎半导体', '澜芯光刻材料', '墨桁封装测试', '曜祁存储'],
  ['生物医药', '禾澈生物制药', '沐岚基因', '澄霁细胞技术', '屿川医疗器械', '芷衡合成生物'],
  ['新能源', '景埕储能', '晟垚氢能装备', '朔风旭电池', '砺光光伏', '澎越电驱'],
  ['石油化工', '渤湾汇烯新材料', '临港澄源化工', '海晏精细化工', '沧澜膜材料'],
  ['航空航天', '凌垚航空部件', '翎羽无人机', '穹宇卫星应用', '天枢复合材料', '云翥航空维修'],
  ['信息技术应用创新', '砚池操作系统', '棱镜数据库', '青栎软件', '恒弈云计算', '川渡网络安全'],
  ['装备制造', '衡岳重工机器人', '铸远海洋装备', '泓机智能制造', '工弈数控'],
  ['汽车', '驰原新能源汽车', '轨迹智驾', '澄轩轻量化部件'],
  ['港口物流', '津澜智慧港口', '海衡供应链', '远屿冷链', '澄港船舶服务'],
];

const PROJECTS: readonly (readonly [trade: string, name: string])[] = [
  ['集成电路', '样本一期晶圆扩产项目'],
  ['新能源', '样本百兆瓦储能示范项目'],
  ['石油化工', '样本绿色烯烃一体化项目'],
  ['生物医药', '样本细胞治疗中试基地项目'],
  ['航空航天', '样本卫星总装测试中心项目'],
  ['港口物流', '样本零碳码头二期项目'],
];

const DISTRICTS = ['经开区', '保税区', '高新区', '东疆综合保税区', '中新天津生态城'];

export interface NewClient {
  id: string;
  kind: 'enterprise' | 'project';
}

interface ClientWorld {
  officeId: string;
  random: Random;
  vault: Vault;
  writer: BulkWriter;
  idAt(instant: Instant): string;
}

/** Writes forty enterprises and six projects, known to the office since `at`. Answers them in that order. */
export function writeClients(world: ClientWorld, at: Instant, year: number): NewClient[] {
  const { officeId, random, vault, writer } = world;
  const date = new Date(at);
  const common = (n: number) => ({
    officeId,
    district: random.pick(DISTRICTS),
    contactName: inventName(random).name,
    contactPhoneSealed: vault.seal(samplePhone(9_000_000 + n)),
    createdAt: date,
    updatedAt: date,
  });
  const firms = FIRMS.flatMap(([trade, ...names]) => names.map(name => ({ trade, name })));
  const clients: NewClient[] = [];
  firms.forEach(({ trade, name }, n) => {
    const id = world.idAt(at + n);
    const full = `${name}（天津）有限公司`;
    const row = { id, kind: 'enterprise', name: full, ...pinyinOf(full), creditCode: sampleCreditCode(n) };
    writer.add(enterprises, { ...common(n), ...row, industry: trade });
    clients.push({ id, kind: 'enterprise' });
  });
  PROJECTS.forEach(([trade, name], n) => {
    const id = world.idAt(at + 100 + n);
    const row = { id, kind: 'project', name, ...pinyinOf(name), projectCode: sampleProjectCode(n, year) };
    writer.add(enterprises, { ...common(100 + n), ...row, industry: trade });
    clients.push({ id, kind: 'project' });
  });
  return clients;
}
