import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '培训',
};

export const en: Messages<typeof zh> = {
  name: 'Training',
};
