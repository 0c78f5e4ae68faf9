import { expect } from 'vitest';
import { TEST_DAY, type TestClient } from './open-test-backend.ts';

/** Everybody whom any list of the directory has, whatever is asked. */
export async function everybodyListed(client: TestClient): Promise<string[]> {
  const questions = [
    {},
    { descending: true },
    { sort: 'address' },
    { sort: 'unit' },
    { sort: 'issuedOn' },
    { status: 'deleted' },
    { text: 'tran van an' },
    { text: 'anvan' },
    { isPublished: false },
  ] as const;
  const names = new Set<string>();
  for (const question of questions) {
    const { rows, total } = await client.directory.search({ limit: 100, ...question });
    expect(rows).toHaveLength(total);
    for (const { name } of rows) names.add(name);
  }
  const past = await client.history.asOf({ day: TEST_DAY });
  expect(past.rows).toHaveLength(past.total);
  for (const { name } of past.rows) names.add(name);
  const between = await client.history.differences({ from: '2026-01-01', to: TEST_DAY });
  expect(between.rows).toHaveLength(between.total);
  for (const { name } of between.rows) names.add(name);
  return [...names];
}
