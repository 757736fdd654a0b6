/** What the preview's page is told: findings in the order of their places, as on the terminal. */
import {expect, test} from 'vitest'
import {stateJson} from '../../pipeline/cli/serve/state-json.ts'
import {finding} from '../../pipeline/model/finding.ts'

test('findings stand in the order of their places', () => {
  const at = (path: string, line: number) => {
    const start = {line, column: 1, offset: 0}
    return finding('link/target-exists', {path, start, end: start}, 'alpha')
  }
  const diagnostics = [at('source/b.md', 1), at('source/a.md', 20), at('source/a.md', 4)]
  const state = {making: 'nothing', pages: 1, whole: 1, publications: [], diagnostics} as const
  expect(stateJson(state, '/project')).toMatchObject({
    diagnostics: [
      // One without a hint has none to be shown.
      {path: 'source/a.md', line: 4, hints: []},
      {path: 'source/a.md', line: 20},
      {path: 'source/b.md', line: 1}
    ]
  })
})
