import Box from '@mui/material/Box';
import { useT } from '../i18n/useT.ts';
import { lamps } from '../theme/tokens.ts';
import { useTokens } from '../theme/useTokens.ts';
import { type LampFacts, lampText } from './lampText.ts';

interface Props extends LampFacts {
  /** The exact date, shown on hover and focus. */
  title?: string;
  /** Without the filled background, for dense rows. */
  plain?: boolean;
}

/** A lamp as shape, text and colour together: ● 正常 ▲ 临期 ■ 已超期 ‖ 已暂停. */
export function LampTag({ title, plain, ...facts }: Props) {
  const t = useT();
  const tokens = useTokens();
  const { shape, ink, fill } = lamps[facts.lamp];
  const [key, values] = lampText(facts);
  const isAlarm = facts.lamp === 'yellow' || facts.lamp === 'red';
  return (
    <Box
      component="span"
      title={title}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        px: plain ? 0 : 1,
        lineHeight: '1.6em',
        borderRadius: '3px',
        whiteSpace: 'nowrap',
        color: tokens[ink],
        backgroundColor: plain ? undefined : tokens[fill],
        fontWeight: isAlarm ? 600 : 400,
      }}
    >
      <Box component="span" aria-hidden sx={{ fontSize: '0.8em' }}>
        {shape}
      </Box>
      {t(key, values)}
    </Box>
  );
}
