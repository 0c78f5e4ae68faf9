import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from '../../electron/backend/spreadsheets/write-xlsx.ts';
import { type GeneratedPerson, nameGenerator } from '../helpers/name-generator.ts';
import { BENCH_DIR, benchPhone, REGISTER_SEED } from './bench-register.ts';

/** Of the people on a list for a large register, so many in a hundred have a mailbox already. */
const KNOWN_SHARE = 10;
const RARE = 'Khải Tường Uyên Đan Thụy Vĩnh Bảo Quỳnh Lam Nghi Hạ Trúc Tú Đoan Khuê Nhã'.split(' ');

/** People with the telephone that a list gives them. */
type Listed = GeneratedPerson & { phone: string };

/** An .xlsx of so many people in ten columns, as a large office would send, made once. */
export async function benchList(rows: number, registerSize = 0): Promise<string> {
  const path = join(BENCH_DIR, `list-${rows}-of-${registerSize}.xlsx`);
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
  function* cells(): Generator<(string | number)[]> {
    let index = 0;
    for (const person of registerSize > 0 ? mixedPeople(rows) : newPeople(rows)) {
      index++;
      const { fullName, birthYear, position, phone } = person;
      const sex = index % 2 ? 'Nam' : 'Nữ';
      const room = `Phòng số ${index % 40}`;
      yield [index, fullName, birthYear, sex, position, room, phone, 'Đại học', '01.003', ''];
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
      rows: cells(),
    },
  ]);
  return path;
}

function* newPeople(rows: number): Generator<Listed> {
  const names = nameGenerator(77);
  for (let index = 1; index <= rows; index++) {
    yield { ...names.next(), phone: benchPhone(index) };
  }
}

/**
 * People for a register of a million: some who are in it, the others with longer names, because the four forms of
 * Điều 4 have run out for the usual ones.
 */
function* mixedPeople(rows: number): Generator<Listed> {
  const known = nameGenerator(REGISTER_SEED);
  const others = nameGenerator(77);
  for (let index = 0; index < rows; index++) {
    if (index % (100 / KNOWN_SHARE) === 0) {
      yield { ...known.next(), phone: benchPhone(index / (100 / KNOWN_SHARE)) };
      continue;
    }
    const person = others.next();
    const [family = '', ...rest] = person.fullName.split(' ');
    const rare = [RARE[index % RARE.length], RARE[Math.floor(index / RARE.length) % RARE.length]];
    yield {
      ...person,
      fullName: [family, ...rare, ...rest].join(' '),
      phone: `03${String(10_000_000 + index).slice(-8)}`,
    };
  }
}
