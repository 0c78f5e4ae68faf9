import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const FONTS = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
];

/** What Typst remembers of earlier documents is let go after so many others. */
const REMEMBERED_DOCUMENTS = 10;

const require = createRequire(import.meta.url);

let compiler: NodeCompiler | undefined;

/**
 * Loads Typst, which takes its time, when it is first wanted. The main thread must have loaded it before a worker does:
 * unloaded together with a thread, it takes the whole process with it.
 */
export function loadTypst(): typeof import('@myriaddreamin/typst-ts-node-compiler') {
  return require('@myriaddreamin/typst-ts-node-compiler');
}

/** Lets go of Typst and of everything it remembers of documents. */
export function forgetTypst(): void {
  compiler?.evictCache(0);
  compiler = undefined;
}

/** Typst with the four faces of Tinos, metric twin of Times New Roman; as bytes, because Typst cannot read inside an asar. */
function typst(): NodeCompiler {
  if (compiler) return compiler;
  const fontBlobs = FONTS.map((font) =>
    readFileSync(require.resolve(`@expo-google-fonts/tinos/${font}`)),
  );
  compiler = loadTypst().NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  return compiler;
}

/**
 * Lays a template out with its data and gives it as PDF/A-2b with embedded fonts; the same data gives the same bytes.
 */
export function compilePdf(template: string, data: unknown): Uint8Array {
  const compiling = typst();
  const compiled = compiling.compile({
    mainFileContent: template,
    inputs: { data: JSON.stringify(data) },
  });
  const { result } = compiled;
  if (!result) {
    const diagnostics = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`Typst: ${JSON.stringify(diagnostics).slice(0, 2_000)}`);
  }
  try {
    return compiling.pdf(result, { pdfStandard: 'a-2b' });
  } catch {
    // PDF/A asks for a glyph for every character; a sign that no font has is better shown as a box than not at all.
    return compiling.pdf(result, { pdfStandard: '1.7' });
  } finally {
    compiling.evictCache(REMEMBERED_DOCUMENTS);
  }
}
