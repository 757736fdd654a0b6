/** A file that is written in parts is what it would be as one text. */
import {expect, test} from 'vitest'
import {compactArtifact} from '../../../pipeline/editions/json/json-artifact.ts'

test('data is written as JSON has it, however deep it is and long', () => {
  const leaf = {text: 'alpha “𝒷”\ud800', none: undefined, list: [undefined, null, 1.5, true], '': {}}
  let value: unknown = leaf
  for (let depth = 0; depth < 9; depth += 1)
    value = {empty: [], first: undefined, children: [leaf, value, []]}
  const long = {value, many: Array.from({length: 3000}, () => leaf)}
  for (const one of [long, {}, [], {none: undefined}, 'alpha', null]) {
    const {bytes} = compactArtifact('alpha.json', one)
    expect(new TextDecoder().decode(bytes)).toBe(`${JSON.stringify(one)}\n`)
  }
})
