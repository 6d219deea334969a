/** The light pages, by the address that opens them. */
export type HallPath =
  | { page: 'kiosk' }
  | { page: 'screen' }
  | { page: 'sign'; windowNo: number | undefined }
  | { page: 'pad'; windowNo: number | undefined }
  | { page: 'case' }
  | { page: 'progress'; code: string };

/** Which light page an address asks for; undefined: the whole screen. */
export function findHallPath(pathname: string, search = ''): HallPath | undefined {
  const path = pathname.replace(/\/+$/, '');
  if (path === '/kiosk') return { page: 'kiosk' };
  if (path === '/hall') return { page: 'screen' };
  if (path === '/sign' || path === '/pad') {
    const no = Number(new URLSearchParams(search).get('window'));
    return {
      page: path === '/pad' ? 'pad' : 'sign',
      windowNo: Number.isInteger(no) && no > 0 ? no : undefined,
    };
  }
  if (path === '/c') return { page: 'case' };
  const progress = /^\/p\/([^/]{1,40})$/.exec(path);
  return progress?.[1] ? { page: 'progress', code: readableCode(progress[1]) } : undefined;
}

function readableCode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
