import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '绿色通道',
  fields: {
    enterpriseId: '企业或项目',
    ground: '依据类别',
    basis: '依据文件',
    validFrom: '生效日',
    validTo: '截止日',
    status: '状态',
  },
};

export const en: Messages<typeof zh> = {
  name: 'Green channel',
  fields: {
    enterpriseId: 'Enterprise or project',
    ground: 'Ground',
    basis: 'Basis document',
    validFrom: 'Valid from',
    validTo: 'Valid to',
    status: 'Status',
  },
};
