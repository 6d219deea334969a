import { useT } from '../i18n/useT.ts';
import { PagePlaceholder } from '../shared/PagePlaceholder.tsx';

export default function ItemList() {
  return <PagePlaceholder title={useT()('items.name')} />;
}
