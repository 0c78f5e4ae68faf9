import type { Page } from '@playwright/test';

/** Calls a procedure with the session of the page, to prepare what a journey begins with. */
export async function callApi<Output>(page: Page, name: string, input: object): Promise<Output> {
  const reply = await page.evaluate(
    async ({ path, body }) => {
      const response = await fetch(`/api/${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${sessionStorage.getItem('danh-ba.session-token')}`,
          'x-app-key': sessionStorage.getItem('danh-ba.app-key') ?? '',
        },
        body: JSON.stringify({ json: body }),
      });
      return response.json();
    },
    { path: name.replace('.', '/'), body: input },
  );
  if (!('json' in reply) || reply.json?.code) throw new Error(`${name}: ${JSON.stringify(reply)}`);
  return reply.json;
}
