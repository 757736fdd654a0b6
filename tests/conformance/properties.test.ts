/** The properties of `make test` once more, tried four times as often, with the seed of the day, which the title says. */
import path from 'node:path'
import {expect, test} from 'vitest'
import {root} from './support/build.ts'
import {run} from './support/run.ts'
import {seed} from './support/seed.ts'

/** Those whose cases are drawn, but for whole publications, which the fuzzer draws, and those that try some of a long list otherwise. */
const files = [
  'tests/check/faults-have-places.test.ts',
  'tests/check/match-blocks.test.ts',
  'tests/check/verdicts.test.ts',
  'tests/diff/diff.properties.test.ts',
  'tests/driver/kept.test.ts',
  'tests/driver/kept-turnover.test.ts',
  'tests/editions/json/passages.test.ts',
  'tests/editions/pdf/accessible.test.ts',
  'tests/hast/inert.properties.test.ts',
  'tests/platform/output/containment.test.ts',
  'tests/platform/output/faults.test.ts',
  'tests/read/parts.test.ts',
  'tests/read/read-document.property.test.ts',
  'tests/read-project/front-matter.properties.test.ts',
  'tests/transform/properties.test.ts',
  'tests/verify/catalogue/damaged.test.ts',
  'tests/verify/catalogue/random.test.ts',
  'tests/verify/damaged.test.ts',
  'tests/verify/json-values.test.ts',
  'tests/verify/pdf/lexer.test.ts',
  'tests/verify/random.test.ts',
  'tests/verify/random-sources.test.ts',
  'tests/verify/verify-editions.test.ts',
  'tests/verify/web-values.test.ts',
  'tests/xliff/write-line.test.ts'
]

test(`hold with seed ${String(seed)}`, async () => {
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const {status, stdout, stderr} = await run(process.execPath, [vitest, 'run', ...files], {
    cwd: root,
    env: {SEED: String(seed), TEST_RESULTS: undefined, NO_COLOR: '1'}
  })
  expect(status, `SEED=${String(seed)} npx vitest run ${files.join(' ')}\n${stdout}${stderr}`).toBe(0)
})
