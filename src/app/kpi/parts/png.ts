/** Twice as fine as the screen: for a slide or a report. */
const SCALE = 2;
const HEAD = 36;

/** What the page's style says of a drawing, written into its copy: outside the page no style sheet follows it. */
const STYLES = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-family', 'opacity'];

function withStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll<SVGElement>('*');
  copy.querySelectorAll<SVGElement>('*').forEach((each, n) => {
    const original = originals[n];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of STYLES) each.style.setProperty(name, style.getPropertyValue(name));
  });
  return copy;
}

const load = (url: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the drawing cannot be read'));
    image.src = url;
  });

/** A drawing of the page under its title, as a picture on the page's own ground. */
export async function pngOf(svg: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const copy = withStyles(svg);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const text = new XMLSerializer().serializeToString(copy);
  const image = await load(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * SCALE);
  canvas.height = Math.ceil((height + HEAD) * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const body = getComputedStyle(svg.closest('section') ?? document.body);
  context.scale(SCALE, SCALE);
  context.fillStyle = body.backgroundColor;
  context.fillRect(0, 0, width, height + HEAD);
  context.fillStyle = body.color;
  context.font = `600 16px ${body.fontFamily}`;
  context.fillText(title, 12, 24, width - 24);
  context.drawImage(image, 0, HEAD, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
