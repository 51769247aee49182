import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '..'),
    include: ['test/**/*.test.{ts,tsx}'],
    // All cores: many tests wait for an engine or a browser beside them.
    maxWorkers: '100%',
    // A test loses by what it sees, never by how slow the machine is.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
