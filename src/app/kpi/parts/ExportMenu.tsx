import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { saveBlob } from '../../shared/saveBlob.ts';
import { csvBlob, type WrittenTable, xlsxBlob } from '../../shared/tableFile/writeTable.ts';
import { pngOf } from './png.ts';

interface Props {
  /** Without an ending. */
  name: string;
  table: () => WrittenTable;
  /** The drawing, where there is one now. */
  svg: () => SVGSVGElement | null;
}

/** A chart's data as CSV or XLSX, its drawing as PNG. */
export function ExportMenu({ name, table, svg }: Props) {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [failed, setFailed] = useState(false);
  const save = async (ending: string, make: () => Blob | Promise<Blob>) => {
    setAnchor(null);
    try {
      saveBlob(`${name}.${ending}`, await make());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const drawing = anchor ? svg() : null;
  return (
    <>
      <Button
        size="small"
        aria-haspopup="menu"
        color={failed ? 'error' : 'primary'}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t(failed ? 'kpi.exportFailed' : 'kpi.export')}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => void save('csv', () => csvBlob(table()))}>CSV</MenuItem>
        <MenuItem onClick={() => void save('xlsx', () => xlsxBlob(table()))}>XLSX</MenuItem>
        {drawing && <MenuItem onClick={() => void save('png', () => pngOf(drawing, name))}>PNG</MenuItem>}
      </Menu>
    </>
  );
}
