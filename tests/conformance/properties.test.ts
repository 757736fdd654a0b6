/**
 * The properties of `make test` once more, tried eight times as often, and its long sequences whole, with the seed of the day, which the
 * title says: those of a half of the files, another one each day; all with WHOLE=1.
 */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {root} from './support/build.ts'
import {othersEachDay} from './support/every-nth.ts'
import {run} from './support/run.ts'
import {seed} from './support/seed.ts'

/** Those that try a sample otherwise, and those whose cases are drawn anew by SEED alone. */
const all = [
  ...testsThatTrySamples(),
  'tests/check/match-blocks.test.ts',
  'tests/editions/pdf/accessible.test.ts',
  'tests/hast/inert.properties.test.ts',
  'tests/verify/pdf/lexer.test.ts'
]
const files = othersEachDay(all, 2, {all: 'WHOLE'})

test(`hold with seed ${String(seed)}`, async () => {
  expect(all.length).toBeGreaterThan(30)
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const {status, stdout, stderr} = await run(process.execPath, [vitest, 'run', ...files], {
    cwd: root,
    env: {SEED: String(seed), TEST_RESULTS: undefined, NO_COLOR: '1'}
  })
  expect(status, `SEED=${String(seed)} npx vitest run ${files.join(' ')}\n${stdout}${stderr}`).toBe(0)
})

function testsThatTrySamples(): readonly string[] {
  return readdirSync(path.join(root, 'tests'), {recursive: true, encoding: 'utf8'})
    .map((name) => path.posix.join('tests', name.replaceAll(path.sep, '/')))
    .filter((name) => name.endsWith('.test.ts') && !name.startsWith('tests/conformance/'))
    .filter((name) => readFileSync(path.join(root, name), 'utf8').includes("/support/runs-of.ts'"))
    .sort()
}
