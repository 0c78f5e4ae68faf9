import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // By default one core is left idle, of the two that CI has.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // V8 loses count of its code pages now and then while workers come and go (nodejs/node#64500), and aborts.
    execArgv: ['--no-memory-protection-keys'],
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
