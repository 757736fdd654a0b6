/** The slow proofs: outside judges on what the command really writes. One after the other, since they are heavy. */
import {defineConfig} from 'vitest/config'
import {ConformanceReporter} from './support/report/reporter.ts'

export default defineConfig({
  test: {
    include: ['tests/conformance/**/*.test.ts'],
    globalSetup: ['install-tools', 'temporary-folder'].map((name) => `tests/conformance/support/${name}.ts`),
    // Processes, not threads: a test changes its umask.
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 45 * 60_000,
    hookTimeout: 45 * 60_000,
    reporters: [
      'verbose',
      new ConformanceReporter(),
      ...(process.env['TEST_RESULTS'] === undefined ? [] : ['json'])
    ],
    ...(process.env['TEST_RESULTS'] === undefined ? {} : {outputFile: {json: process.env['TEST_RESULTS']}})
  }
})
