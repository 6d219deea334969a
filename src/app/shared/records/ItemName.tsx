import { useItemName } from './items.ts';

/** The item's name by its code. */
export function ItemName({ code }: { code: string }) {
  const name = useItemName()(code);
  return <span title={name}>{name}</span>;
}
