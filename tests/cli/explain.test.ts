/** What `tetrapla explain` says to a name that is no rule. */
import {expect, test} from 'vitest'
import {runExplain} from '../../pipeline/cli/commands/explain.ts'
import {UsageFailure} from '../../pipeline/cli/request/usage-failure.ts'

const streams = {
  out: () => undefined,
  err: () => undefined,
  colour: false,
  outColour: false,
  columns: 80,
  isTerminal: false
}

function hintFor(rule: string): string | undefined {
  try {
    runExplain({kind: 'explain', request: {rule}}, streams)
  } catch (error) {
    if (error instanceof UsageFailure) return error.hint
    throw error
  }
  throw new Error('expected a failure')
}

test.each([
  ['pdf', 'there are: output/pdf-is-as-built, pdf/draws-svg, pdf/has-glyph, pdf/sets-script-well'],
  ['is', expect.stringMatching(/^\d+ have it in their names: `tetrapla explain` lists all$/)],
  ['Target-Exists', 'did you mean `link/target-exists`?'],
  ['levels-do-not-skip', 'did you mean `heading/levels-do-not-skip`?'],
  ['languages', expect.stringMatching(/^did you mean `language\/[^`]+` or `language\//)],
  ['link/targt-exists', 'did you mean `link/target-exists`?'],
  ['targt-exists', 'did you mean `link/target-exists`?'],
  ['is-understod', 'did you mean `formula/is-understood` or `markdown/is-understood`?'],
  ['zulu', '`tetrapla explain` lists all']
])('%s', (rule, hint) => {
  expect(hintFor(rule)).toEqual(hint)
})
