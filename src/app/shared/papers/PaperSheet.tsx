import type { PaperBlock } from '../../../domain/papers/compose.ts';
import type { PaperDocument } from '../../../domain/papers/document.ts';
import { useT } from '../../i18n/useT.ts';
import { Qr } from '../Qr.tsx';
import './paper.css';

/** A paper as it is printed: every copy a sheet, always black on white. */
export function PaperSheet({ document, origin }: { document: PaperDocument; origin: string }) {
  return document.copies.map(copy => (
    <article key={copy} className="paper-sheet" lang="zh-CN" aria-label={document.title}>
      {document.training && (
        <div className="paper-training" aria-hidden>
          培　训
        </div>
      )}
      <Head document={document} copy={copy} origin={origin} />
      {document.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a paper never change places
        <Block key={index} block={block} />
      ))}
    </article>
  ));
}

function Head({ document, copy, origin }: { document: PaperDocument; copy: string; origin: string }) {
  const t = useT();
  return (
    <div className="paper-head">
      <div>
        {copy && <small>{copy}</small>}
        {document.mark && <small>{document.mark}</small>}
        {document.number}
      </div>
      {document.qrPath && (
        <div className="paper-qr">
          <Qr text={origin + document.qrPath} label={t('papers.qr')} />
          扫码查进度
        </div>
      )}
    </div>
  );
}

function Block({ block }: { block: PaperBlock }) {
  switch (block.type) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'table':
      return <Table block={block} />;
    case 'sign':
      return (
        <div className="paper-sign">
          {block.labels.map(label => (
            <div key={label}>{label}：＿＿＿＿＿＿</div>
          ))}
        </div>
      );
    case 'seal':
      return (
        <div className="paper-seal">
          <div>{block.office}</div>
          <div>{block.date}</div>
          <small>（盖章处）</small>
        </div>
      );
    case 'page':
      return <div className="paper-break" />;
    default:
      return <p className={`is-${block.type}`}>{block.text}</p>;
  }
}

function Table({ block: { heads, rows } }: { block: Extract<PaperBlock, { type: 'table' }> }) {
  return (
    <table>
      <thead>
        <tr>
          {heads.map(head => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a paper never change places
          <tr key={index}>
            {row.map((cell, at) => (
              <td key={heads[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
