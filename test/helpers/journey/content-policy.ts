import type { Page } from '@playwright/test';
import { expect } from './journey.ts';

/** What a page whose policy had a hole would let happen, tried in the page itself. */
interface Tried {
  nonce: string;
  /** Ways in which a script ran that must not. */
  ran: string[];
  /** Directives that were said to be violated. */
  violated: string[];
  /** Whether a style with the page's nonce, and one without, was applied. */
  styled: { withNonce: boolean; without: boolean };
}

/**
 * Tries to run scripts that are not files of the application, and to style the page without its nonce. A style that does
 * carry the nonce is applied: the tries reach the page, and the policy alone tells them apart.
 */
export async function expectPolicyHolds(page: Page): Promise<void> {
  const first = await page.evaluate(tryInPage);
  expect({ ...first, nonce: '', violated: new Set(first.violated) }).toEqual({
    nonce: '',
    ran: [],
    violated: new Set(['script-src-elem', 'script-src-attr', 'style-src-elem']),
    styled: { withNonce: true, without: false },
  });
  // Six ways of running a script.
  expect(first.violated.filter((name) => name.startsWith('script-'))).toHaveLength(6);
  expect(first.nonce).toMatch(/^[\w+/]{22}==$/);
  await page.reload();
  await expect(page.locator('#root > *').first()).toBeVisible();
  expect((await page.evaluate(tryInPage)).nonce).not.toBe(first.nonce);
}

/** Runs in the page; it must not use anything from around it. */
async function tryInPage(): Promise<Tried> {
  const marks = window as unknown as Record<string, unknown>;
  const violated: string[] = [];
  const note = ({ effectiveDirective }: SecurityPolicyViolationEvent) =>
    violated.push(effectiveDirective);
  document.addEventListener('securitypolicyviolation', note);
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  const ways = ['inline', 'inlineWithNonce', 'data', 'blob', 'handler', 'link'];
  const code = (way: string) => `window.ranBy_${way} = true;`;
  const added: Element[] = [];
  const add = <Kind extends Element>(element: Kind): Kind => {
    added.push(document.body.appendChild(element));
    return element;
  };
  const script = (change: (element: HTMLScriptElement) => void) => {
    const element = document.createElement('script');
    change(element);
    add(element);
  };
  script((element) => {
    element.textContent = code('inline');
  });
  script((element) => {
    element.nonce = nonce;
    element.textContent = code('inlineWithNonce');
  });
  script((element) => {
    element.src = `data:text/javascript,${code('data')}`;
  });
  script((element) => {
    element.src = URL.createObjectURL(new Blob([code('blob')], { type: 'text/javascript' }));
  });
  const button = document.createElement('button');
  button.setAttribute('onclick', code('handler'));
  add(button).click();
  const link = document.createElement('a');
  link.href = `javascript:${code('link')}`;
  add(link).click();

  const isStyled = (className: string, mark: string | null) => {
    const style = document.createElement('style');
    if (mark !== null) style.nonce = mark;
    style.textContent = `.${className} { outline-width: 7px; outline-style: solid; }`;
    add(style);
    const box = document.createElement('div');
    box.className = className;
    return getComputedStyle(add(box)).outlineWidth === '7px';
  };
  const styled = { withNonce: isStyled('policy-a', nonce), without: isStyled('policy-b', null) };
  // Whatever was judged has been said by then, on a slow machine as well.
  const expected = ways.length + 1;
  for (let waited = 0; violated.length < expected && waited < 10_000; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50));
  for (const element of added) element.remove();
  document.removeEventListener('securitypolicyviolation', note);
  return { nonce, ran: ways.filter((way) => marks[`ranBy_${way}`]), violated, styled };
}
