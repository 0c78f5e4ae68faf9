import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import {
  assertPublicKey,
  isInside,
  makeKeys,
  PUBLIC_KEY_FILE,
  ReleaseRefused,
  ROOT,
  signRelease,
} from './sign-release.ts';

/*
 * For those who release: makes the keys once, is asked by `npm run package` whether a build may be made, writes the list
 * of what it is made of, and signs the manifest that lets the application update itself.
 */

const USAGE = `Cách dùng:
  npm run release -- keys --private THƯ_MỤC [--public TỆP]
      Tạo cặp khóa Ed25519. Khóa riêng nằm ngoài kho mã; đặt DANHBA_RELEASE_PASSPHRASE để khóa riêng được mã hóa.
  npm run release -- check
      Có khóa công khai và số phiên bản hợp lệ thì mới dựng được bộ cài (npm run package tự hỏi).
  npm run release -- sign --private TỆP_KHÓA [--installer TỆP] [--public TỆP]
      Ký tệp kê khai cho bộ cài trong dist/, nội dung “có gì mới” lấy từ CHANGELOG.md.
  npm run release -- sbom [--out TỆP]
      Ghi danh mục thành phần CycloneDX (npm run package tự ghi).`;

const say = (line: string) => process.stdout.write(`${line}\n`);

function readOptions() {
  return parseArgs({
    allowPositionals: true,
    options: {
      private: { type: 'string' },
      public: { type: 'string', default: PUBLIC_KEY_FILE },
      installer: { type: 'string' },
      out: { type: 'string' },
    },
  });
}

function writeSbom(path: string): void {
  const npm = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // On Windows npm is a script that only a shell finds.
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new ReleaseRefused(`npm sbom không chạy được:\n${npm.stderr}`);
  const bom = JSON.parse(npm.stdout) as { metadata: { component: Record<string, unknown> } };
  // npm names it after the folder the sources happen to lie in.
  Object.assign(bom.metadata.component, { type: 'application', name: packageJson.name });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(bom, null, 2)}\n`);
}

function run(): void {
  const { values, positionals } = readOptions();
  const { version, productName } = packageJson;
  const publicKey = resolve(values.public);
  const privateKey = values.private && resolve(values.private);
  switch (positionals.join(' ')) {
    case 'keys': {
      if (!privateKey) throw new ReleaseRefused(USAGE);
      const { path, fingerprint } = makeKeys(
        privateKey,
        publicKey,
        process.env.DANHBA_RELEASE_PASSPHRASE,
      );
      say(`Khóa riêng (giữ kín, không bao giờ đưa vào kho mã): ${path}`);
      say(`Khóa công khai (đưa vào kho mã): ${publicKey}`);
      say(`Dấu SHA-256 của khóa: ${fingerprint}`);
      return;
    }
    case 'check':
      say(`Khóa kiểm tra bản cập nhật: ${assertPublicKey(publicKey, version)}`);
      return;
    case 'sign': {
      if (!privateKey) throw new ReleaseRefused(USAGE);
      if (isInside(ROOT, privateKey))
        throw new ReleaseRefused(
          'Khóa riêng không được nằm trong kho mã. Chuyển ra ngoài rồi ký lại.',
        );
      const installer =
        values.installer ?? join(ROOT, 'dist', `${productName}-${version}-setup.exe`);
      const path = signRelease({
        version,
        installer: resolve(installer),
        privateKey,
        publicKey,
        changelog: readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'),
        passphrase: process.env.DANHBA_RELEASE_PASSPHRASE,
      });
      say(`Đã ký: ${path}. Gửi tệp này cùng ${basename(installer)}.`);
      return;
    }
    case 'sbom': {
      const path = resolve(values.out ?? join(ROOT, 'dist', `${productName}-${version}.cdx.json`));
      writeSbom(path);
      say(`Danh mục thành phần: ${path}`);
      return;
    }
    default:
      throw new ReleaseRefused(USAGE);
  }
}

try {
  run();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`${error instanceof ReleaseRefused ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
