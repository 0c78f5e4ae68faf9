import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { printable } from '../../electron/backend/documents/printable.ts';
import { renderPdf } from '../../electron/backend/documents/render-pdf.ts';
import { renderSlips } from '../../electron/backend/documents/render-slips.ts';
import { renderWord } from '../../electron/backend/documents/render-word.ts';
import { loadTypst } from '../../electron/backend/documents/typst/typst-compiler.ts';
import { sampleLetter, withContent } from '../helpers/sample-document.ts';
import { median, ms, report } from './report.ts';

const ROWS = 5_000;
const ROUNDS = 5;

/** A table of the same rows and nothing else, as plain as Typst can do it. */
const BARE = `#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm))
#set text(font: "Tinos", size: 12pt)
#let rows = json(bytes(sys.inputs.data))
#table(columns: (1fr, 4fr, 5fr, 3fr), table.header[STT][Họ và tên][Địa chỉ thư][Căn cứ], ..rows.flatten())`;

const require = createRequire(import.meta.url);
const fontBlobs = ['400Regular/Tinos_400Regular', '700Bold/Tinos_700Bold'].map((font) =>
  readFileSync(require.resolve(`@expo-google-fonts/tinos/${font}.ttf`)),
);
const bare = loadTypst().NodeCompiler.create({ fontArgs: [{ fontBlobs }] });

const time = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Rows that differ from round to round, so that nothing is remembered. */
const letterOf = (round: number) => {
  const letter = sampleLetter(ROWS);
  const [annex] = letter.content.annexes;
  const [table] = annex?.blocks ?? [];
  if (table?.type === 'table')
    table.rows = table.rows.map(([order = '', name = '', ...rest]) => [
      order,
      `${name} ${round}`,
      ...rest,
    ]);
  return { letter, rows: printable(table?.type === 'table' ? table.rows : []) };
};

const ours: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const { letter, rows } = letterOf(round);
  const bareRun = () =>
    theirs.push(
      time(() => {
        const data = JSON.stringify(rows);
        const { result } = bare.compile({ mainFileContent: BARE, inputs: { data } });
        if (result) bare.pdf(result, { pdfStandard: 'a-2b' });
        bare.evictCache(0);
      }),
    );
  const ourRun = () => ours.push(time(() => renderPdf(letter)));
  for (const run of round % 2 === 0 ? [bareRun, ourRun] : [ourRun, bareRun]) run();
}

const minutes = Array.from({ length: 9 }, (_, round) => {
  const document = withContent(sampleLetter(0), {
    title: 'BIÊN BẢN',
    subject: `Bàn giao hộp thư điện tử công vụ ${round}`,
    annexes: [],
    parties: [
      { title: 'ĐẠI DIỆN BÊN GIAO', name: 'Lê Văn Chánh' },
      { title: 'ĐẠI DIỆN BÊN NHẬN', name: 'Trần Thị Lan' },
    ],
  });
  return time(() => renderPdf(document));
});

const wordStart = performance.now();
await renderWord(sampleLetter(ROWS));
const word = performance.now() - wordStart;

const slips = time(() =>
  renderSlips({
    layout: 'four',
    superior: 'UBND TỈNH TIỀN GIANG',
    office: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
    place: 'Tiền Giang',
    title: 'Phiếu cấp tài khoản',
    notes: ['Đổi mật khẩu ngay khi nhận tài khoản.'],
    receiptNote: '',
    hasReceipts: true,
    slips: Array.from({ length: 1_000 }, (_, index) => ({
      number: `${index + 1}/PCTK`,
      name: `Nguyễn Thị Huỳnh Như ${index}`,
      unit: 'Ủy ban nhân dân huyện Chợ Gạo',
      address: `nguyenthihuynhnhu${index}@tiengiang.gov.vn`,
      facts: [['Họ và tên', `Nguyễn Thị Huỳnh Như ${index}`]],
      password: 'Kh9#mWq2@xTz',
      expires: '23/11/2026',
    })),
  }),
);

report([
  { what: 'minutes as PDF', value: ms(median(minutes)), aim: '50 ms' },
  {
    what: `a letter with an annex of ${ROWS.toLocaleString('en')} rows as PDF`,
    value: ms(median(ours)),
    ratio: median(ours) / median(theirs),
    against: 'a bare Typst table of the same rows',
    aim: '1.2',
  },
  { what: 'the same letter as Word', value: ms(word) },
  { what: '1,000 slips in one PDF', value: ms(slips) },
]);
