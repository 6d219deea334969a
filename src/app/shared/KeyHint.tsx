import Box from '@mui/material/Box';

/** A key, printed on its button or on the sheet. Not read aloud: the button says `aria-keyshortcuts`. */
export function KeyHint({ name }: { name: string }) {
  return (
    <Box
      component="kbd"
      aria-hidden
      sx={{
        ml: 0.75,
        px: 0.5,
        minWidth: '1.6em',
        textAlign: 'center',
        fontSize: '0.79rem',
        lineHeight: 1.5,
        border: '1px solid currentColor',
        borderRadius: '3px',
        fontWeight: 500,
      }}
    >
      {printed(name)}
    </Box>
  );
}

/** As it stands on the keyboard: Alt+M, not Alt+m. */
const printed = (name: string): string =>
  name.replace(/(^|\+)([a-z])$/, (_, before, key) => before + key.toUpperCase());
