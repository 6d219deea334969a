import Link from '@mui/material/Link';
import { Fragment } from 'react';
import { sourceParts } from './sourceParts.ts';

/** Where a value comes from; addresses open in a tab of their own. */
export function SourceText({ source }: { source: string | undefined }) {
  if (!source) return null;
  return (
    <>
      {sourceParts(source).map(({ text, href }) => (
        <Fragment key={href ?? text}>
          {href ? (
            <Link href={href} title={href} underline="always" target="_blank" rel="noopener noreferrer">
              {text}
            </Link>
          ) : (
            text
          )}{' '}
        </Fragment>
      ))}
    </>
  );
}
