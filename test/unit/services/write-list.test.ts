import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobContext } from '../../../electron/backend/services/job-context.ts';
import { type ListFile, writeList } from '../../../electron/backend/services/write-list.ts';
import { openBareRegister } from '../../helpers/bare-register.ts';
import { hasTool } from '../../helpers/outside-tools.ts';
import { readPdf } from '../../helpers/read-pdf.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

test.skipIf(!hasTool('poppler'))(
  'a list too long for one print is printed part by part, its numbers going on',
  async () => {
    const { register, today } = openBareRegister();
    const clock = { now: () => new Date(`${today}T02:00:00Z`), today: () => today };
    const actor = { id: null, name: 'Phép thử' };
    const context = { register, clock, actor, progress: () => {} } as unknown as JobContext;
    const path = join(tempDir(), 'danh-sach.pdf');
    const total = 10_003;
    const list = {
      title: 'Tạm khóa',
      filter: '',
      noun: 'hộp thư',
      columns: [
        { header: 'Họ và tên', width: 30, kind: 'text', value: (name: string) => name },
      ] as const,
      rows: Array.from({ length: total }, (_, index) => `Người ${index + 1}`),
      total,
      action: 'lifecycle.export',
      entity: 'mailbox',
      question: {},
    };
    const file: ListFile = { format: 'pdf', path, name: 'danh-sach.pdf', part: 3 };
    expect(await writeList(context, list, file)).toEqual({ rows: 3, parts: 3 });
    const text = readPdf(readFileSync(path)).texts.join(' ').replaceAll(/\s+/g, ' ');
    expect(text).toContain('phần 3/3: số thứ tự 10.001 – 10.003');
    expect(text).toContain('Người 10001');
    expect(text).toContain('Người 10003');
    expect(text).not.toContain('Người 5000');
  },
  30_000,
);
