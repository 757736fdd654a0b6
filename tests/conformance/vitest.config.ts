/**
 * The slow proofs: outside judges on what the command really writes. Those that measure a page while it loads, or the time
 * that something takes, have the machine to themselves; before them the others run two at a time.
 */
import {defineConfig, type UserWorkspaceConfig} from 'vitest/config'
import {ConformanceReporter} from './support/report/reporter.ts'

const all = 'tests/conformance/**/*.test.ts'
const measured = [
  'browser',
  'corpora',
  'drawings',
  'drawn',
  'former-addresses',
  'identifiers',
  'keyboard',
  'report',
  'serve',
  'swap',
  'torture',
  'web-faults'
].map((name) => `tests/conformance/${name}.test.ts`)

const results = process.env['TEST_RESULTS']

export default defineConfig({
  test: {
    globalSetup: ['install-tools', 'temporary-folder'].map((name) => `tests/conformance/support/${name}.ts`),
    projects: [
      group('judged', {include: [all], exclude: measured, maxWorkers: 2, sequence: {groupOrder: 0}}),
      group('measured', {include: measured, maxWorkers: 1, sequence: {groupOrder: 1}})
    ],
    reporters: ['verbose', new ConformanceReporter(), ...(results === undefined ? [] : ['json'])],
    ...(results === undefined ? {} : {outputFile: {json: results}})
  }
})

function group(name: string, options: UserWorkspaceConfig['test']): UserWorkspaceConfig {
  return {
    test: {
      name,
      // Processes, not threads: a test changes its umask.
      pool: 'forks',
      testTimeout: 45 * 60_000,
      hookTimeout: 45 * 60_000,
      ...options
    }
  }
}
