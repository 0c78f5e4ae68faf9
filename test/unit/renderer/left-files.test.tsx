import { afterEach, expect, test, vi } from 'vitest';

/** The window as it is after the application was started. */
async function openWindow(operatorId: number) {
  vi.resetModules();
  const queue = await import('../../../renderer/features/import/file-queue.ts');
  const left = await import('../../../renderer/features/import/left-files.ts');
  const { useImport } = await import('../../../renderer/features/import/import-state.ts');
  const { useSession } = await import('../../../renderer/api/session-state.ts');
  useSession.setState({ operator: { id: operatorId } as never });
  left.recallLeftFiles();
  return { ...queue, ...left, useImport, names: () => left.useLeftFiles.getState().names };
}

const fileOf = (name: string) => new File(['x'], name);

afterEach(() => localStorage.clear());

test('files of a queue that were not read are named after a restart, until they are chosen again', async () => {
  const first = await openWindow(1);
  first.addFiles(['a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx'].map(fileOf));
  const [a, b, c, d] = first.useFileQueue.getState().files;
  first.markFile(a!.id, { progress: 'done', remark: 'cấp 3' });
  first.markFile(b!.id, { progress: 'waiting', draft: 7 as never });
  first.markFile(c!.id, { progress: 'present' });
  expect(first.names()).toEqual([]);

  const second = await openWindow(1);
  expect(second.names()).toEqual(['c.xlsx', 'd.xlsx']);
  second.addFiles([fileOf('d.xlsx')]);
  expect(second.names()).toEqual(['c.xlsx']);
  const [again] = second.useFileQueue.getState().files;
  second.markFile(again!.id, { progress: 'present' });
  second.useImport.setState({ preview: { previewId: 9 } as never });

  // Somebody else left nothing; what is not wanted is not told again.
  expect((await openWindow(2)).names()).toEqual([]);
  const third = await openWindow(1);
  expect(third.names()).toEqual(['c.xlsx']);
  third.forgetLeftFiles();
  expect((await openWindow(1)).names()).toEqual([]);
  expect(d?.progress).toBe('waiting');
});

test('what cannot be read of the memory is no memory', async () => {
  localStorage.setItem('danh-ba.import-queue.1', '{"a":');
  expect((await openWindow(1)).names()).toEqual([]);
});
