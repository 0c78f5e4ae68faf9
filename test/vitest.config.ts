import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Workers that strip types anew do so in WebAssembly, and V8 now and then aborts when such threads come and go
// (nodejs/node#64500); from the cache they start in half the time, and strip nothing.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'danh-ba-test-cache');

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // By default one core is left idle, of the two that CI has.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/*.test.ts', 'test/{unit,rules,migrations,contract}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/unit/**/*.test.tsx'],
        },
      },
    ],
  },
});
