import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '..'),
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/seed.ts'],
    // All cores: many tests wait for an engine or a browser beside them.
    maxWorkers: '100%',
    // No test replaces a module or touches the environment, so the files of a worker share what
    // they import: reading our code and the AWS clients anew was a third of the whole run.
    isolate: false,
    // A test loses by what it sees, never by how slow the machine is.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 180_000 } },
  },
})
