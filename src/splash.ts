/** Shown before any page is loaded, so both languages at once and nothing but the DOM. */
export function showSplash(place: HTMLElement): void {
  place.replaceChildren(
    box('splash', [text('strong', '引才窗口'), text('p', '正在打开…', 'zh-CN'), text('p', 'Opening…', 'en')]),
  );
}

/** It could not start: what happened, what to do, and the button that tries again. */
export function showFailure(place: HTMLElement, error: unknown, retry: () => void): void {
  const button = document.createElement('button');
  button.textContent = '重试 Try again';
  button.addEventListener('click', retry);
  const failure = box('splash', [
    text('strong', '引才窗口'),
    text('p', '页面没能打开。请检查网络后重试；若仍不行，请联系管理员。', 'zh-CN'),
    text('p', 'The page could not start. Check the network and try again, or ask the administrator.', 'en'),
    button,
    text('code', error instanceof Error ? error.message : String(error)),
  ]);
  failure.setAttribute('role', 'alert');
  place.replaceChildren(failure);
  button.focus();
}

function box(className: string, children: HTMLElement[]): HTMLElement {
  const element = document.createElement('main');
  element.className = className;
  element.append(...children);
  return element;
}

function text(tag: string, content: string, lang?: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = content;
  if (lang) element.lang = lang;
  return element;
}
