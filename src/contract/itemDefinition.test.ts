import { expect, it } from 'vitest';
import { CATALOGUE } from '../domain/items/catalogue.ts';
import { newItem } from '../domain/items/edit/draft.ts';
import { ItemDefinitionDraft } from './itemDefinition.ts';

it.each([...CATALOGUE, newItem('NEW', '新事项', '')].map(item => [item.code, item] as const))(
  'nothing of %s is lost on its way',
  (_code, item) => {
    expect(ItemDefinitionDraft.parse(JSON.parse(JSON.stringify(item)))).toEqual(
      JSON.parse(JSON.stringify(item)),
    );
  },
);
