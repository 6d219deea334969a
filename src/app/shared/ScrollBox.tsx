import Box from '@mui/material/Box';
import type { SxProps } from '@mui/material/styles';
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  /** Read aloud where the box is a stop of the Tab key. */
  label: string;
  /** A limit of its height, if it has one. */
  sx?: SxProps;
  children: ReactNode;
}

/** What may be larger than its place: moved by keyboard too while it is; else Tab passes it by. */
export function ScrollBox({ label, sx = {}, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [isLarger, setLarger] = useState(false);
  useEffect(() => {
    const [outer, inner] = [box.current, content.current];
    if (!outer || !inner) return;
    const measure = () =>
      setLarger(outer.scrollWidth > outer.clientWidth || outer.scrollHeight > outer.clientHeight);
    const watch = new ResizeObserver(measure);
    watch.observe(outer);
    // It grows with its rows while the box keeps its size.
    watch.observe(inner);
    return () => watch.disconnect();
  }, []);
  return (
    <Box
      ref={box}
      {...(isLarger && { role: 'group', 'aria-label': label, tabIndex: 0 })}
      sx={{ overflow: 'auto', ...sx }}
    >
      <Box ref={content} sx={{ minWidth: 'fit-content' }}>
        {children}
      </Box>
    </Box>
  );
}
