import { join } from 'node:path';
import { writeXlsx } from '../../electron/backend/spreadsheets/write-xlsx.ts';
import { makeTempDir, removeTempDir } from '../helpers/temp-folder.ts';
import { peakMemoryMb } from './report.ts';

/** The writer alone: as many rows of the same width, made from nothing. */
const size = Number(process.argv[2]);
const dir = makeTempDir();
function* rows() {
  for (let row = 1; row <= size; row++) {
    yield [row, 'Nguyễn Thị Kim Ngân', 1985, 'Chuyên viên', 'Phòng Nội vụ']
      .concat(['Ủy ban nhân dân huyện Chợ Gạo', '0912345678', 'nguyenthikimngan@tiengiang.gov.vn'])
      .concat(['Đang dùng', 'Không', '2020-01-02']);
  }
}
const columns = [6, 28, 9, 22, 24, 34, 15, 40, 11, 9, 12].map((width, index) => ({
  header: `Cột ${index + 1}`,
  width,
  kind: ([0, 2].includes(index) ? 'integer' : index === 10 ? 'day' : 'text') as 'text',
}));
const start = performance.now();
await writeXlsx(join(dir, 'bare.xlsx'), [
  { name: 'Danh bạ', columns, rows: rows(), landscape: true },
]);
const took = performance.now() - start;
removeTempDir(dir);
process.stdout.write(JSON.stringify({ ms: took, mb: peakMemoryMb() }));
