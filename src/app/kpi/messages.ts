import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '看板',
};

export const en: Messages<typeof zh> = {
  name: 'Figures',
};
