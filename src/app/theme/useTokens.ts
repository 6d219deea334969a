import { useTheme } from '@mui/material/styles';
import { type Tokens, tokensOf } from './tokens.ts';

/** The meaning colours of the present mode. */
export const useTokens = (): Tokens => tokensOf(useTheme().palette.mode);
