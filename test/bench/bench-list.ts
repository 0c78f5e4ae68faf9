import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from '../../electron/backend/spreadsheets/write-xlsx.ts';
import { nameGenerator } from '../helpers/name-generator.ts';
import { BENCH_DIR } from './bench-register.ts';

/** An .xlsx of so many people in ten columns, as a large office would send, made once. */
export async function benchList(rows: number): Promise<string> {
  const path = join(BENCH_DIR, `list-${rows}.xlsx`);
  if (existsSync(path)) return path;
  mkdirSync(BENCH_DIR, { recursive: true });
  const headers = [
    'STT',
    'Họ và tên',
    'Năm sinh',
    'Giới tính',
    'Chức vụ',
    'Phòng ban',
    'Điện thoại',
    'Trình độ',
    'Ngạch',
    'Ghi chú',
  ];
  const names = nameGenerator(77);
  function* people(): Generator<(string | number)[]> {
    for (let index = 1; index <= rows; index++) {
      const person = names.next();
      const phone = `09${String(10_000_000 + index).slice(-8)}`;
      const room = `Phòng số ${index % 40}`;
      yield [
        index,
        person.fullName,
        person.birthYear,
        index % 2 ? 'Nam' : 'Nữ',
        person.position,
        room,
        phone,
        'Đại học',
        '01.003',
        '',
      ];
    }
  }
  await writeXlsx(path, [
    {
      name: 'Danh sách',
      title: ['DANH SÁCH CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC'],
      columns: headers.map((header) => ({
        header,
        width: 14,
        kind: ['STT', 'Năm sinh'].includes(header) ? 'integer' : 'text',
      })),
      rows: people(),
    },
  ]);
  return path;
}
