import { parseArgs } from 'node:util';
import { checkTestDay } from './test-clock.ts';
import { WrongUsage } from './wrong-usage.ts';

/** What is to be done with the register. */
export type Work =
  | { kind: 'list'; group: string | undefined }
  | { kind: 'call'; name: string; input: string | undefined }
  | { kind: 'batch'; path: string }
  | { kind: 'init' };

/** The command line, understood. */
export interface CommandArguments {
  work: Work;
  data: string | undefined;
  operator: string | undefined;
  /** Paths to upload, by the name the input uses. */
  files: ReadonlyMap<string, string>;
  saveDir: string | undefined;
  /** Judge by this day, `YYYY-MM-DD`. */
  today: string | undefined;
  init: boolean;
}

/** What a person sees after a wrong command line. */
export const USAGE = `Cách dùng:
  npm run -s cli -- [tùy chọn] <nhóm>.<thủ tục> [JSON | @tệp.json | -]
  npm run -s cli -- [tùy chọn] --batch các-lệnh.jsonl
  npm run -s cli -- list [nhóm]

Tùy chọn:
  --data THƯ_MỤC      thư mục dữ liệu (mặc định: như khi mở cửa sổ)
  --as TÊN            người thao tác; mật khẩu lấy từ biến DANHBA_PASSWORD hoặc được hỏi
  --file tên=TỆP      gửi tệp lên; trong JSON viết {"$file":"tên"}
  --save THƯ_MỤC      lưu các tệp mà kết quả nêu vào thư mục này
  --today NĂM-TH-NG   ngày để xét; chỉ khi DANHBA_TEST_CLOCK=1
  --init              tạo thư mục dữ liệu và người quản trị đầu tiên (--as) nếu chưa có`;

/**
 * Understands the command line.
 * @param argv the arguments after the program's name
 * @throws WrongUsage when it is not as `USAGE` says
 */
export function readArguments(argv: readonly string[], env: NodeJS.ProcessEnv): CommandArguments {
  const { values, positionals } = parse(argv);
  if (values.today !== undefined) checkTestDay(values.today, env);
  if (values.init && !values.as) throw new WrongUsage('--init cần --as TÊN.');
  return {
    work: readWork(positionals, values.batch, values.init ?? false),
    data: values.data,
    operator: values.as,
    files: readFiles(values.file ?? []),
    saveDir: values.save,
    today: values.today,
    init: values.init ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        as: { type: 'string' },
        file: { type: 'string', multiple: true },
        save: { type: 'string' },
        today: { type: 'string' },
        batch: { type: 'string' },
        init: { type: 'boolean' },
      },
    });
  } catch (cause) {
    const option = argv.find((argument) => argument.startsWith('--')) ?? '';
    throw new WrongUsage(`Tùy chọn không đúng hoặc thiếu giá trị (${option} …).`, { cause });
  }
}

function readWork(positionals: string[], batch: string | undefined, init: boolean): Work {
  const [first, second, ...rest] = positionals;
  if (rest.length > 0) throw new WrongUsage(`Thừa tham số: ${rest.join(' ')}`);
  if (batch !== undefined) {
    if (first !== undefined) throw new WrongUsage('--batch không đi cùng một lệnh riêng.');
    return { kind: 'batch', path: batch };
  }
  if (first === 'list') return { kind: 'list', group: second };
  if (first !== undefined) return { kind: 'call', name: first, input: second };
  if (init) return { kind: 'init' };
  throw new WrongUsage('Chưa nêu việc cần làm.');
}

function readFiles(pairs: string[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1 || at === pair.length - 1) throw new WrongUsage(`--file phải viết tên=TỆP: ${pair}`);
    files.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return files;
}
