import { expect, test } from 'vitest';
import { isSynced } from '../../../../electron/backend/db/data-folder.ts';
import { listTodos } from '../../../../electron/backend/services/overview/index.ts';
import type { TodoView } from '../../../../electron/backend/services/overview/todo-source.ts';
import type { Todo } from '../../../../shared/domain/todo.ts';

const todo = (part: Partial<Todo>): Todo => ({
  code: 'requests-open',
  count: 1,
  urgency: 'waiting',
  dueOn: null,
  link: '/de-nghi',
  ...part,
});

test('late things come first, and what has nothing waiting is left out', () => {
  const view = {} as TodoView;
  const found = listTodos(view, [
    () => [todo({ code: 'requests-open' }), todo({ code: 'requests-late', urgency: 'late' })],
    () => [todo({ code: 'lock-due', count: 0, urgency: 'late' })],
    () => [todo({ code: 'lock-notice-due', urgency: 'soon' })],
  ]);
  expect(found.map(({ code }) => code)).toEqual([
    'requests-late',
    'lock-notice-due',
    'requests-open',
  ]);
});

test('whoever administers is told that the register lies in a folder which is copied by itself', () => {
  for (const path of [
    'C:\\Users\\Ân\\OneDrive\\Danh bạ',
    'C:\\Users\\Ân\\OneDrive - UBND tỉnh\\db',
    '/home/an/Dropbox',
    'G:\\My Drive\\x',
  ])
    expect([path, isSynced(path)]).toEqual([path, true]);
  for (const path of ['C:\\Users\\Ân\\AppData\\Local\\DanhBaThuCongVu', '/home/onedriver/db'])
    expect([path, isSynced(path)]).toEqual([path, false]);
});
