/** A file in YAML by itself: `publication.yaml` of thousands of documents is read. */
import {expect, test} from 'vitest'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {readYamlFile} from '../../pipeline/read/yaml/read-yaml-file.ts'
import {memoryWorld} from '../support/memory-world.ts'

const line = '  - chapters/a-document-with-a-name-of-some-length.md\n'

test.each([
  [5_000, []],
  [20_000, ['limit/front-matter-size']]
])('with a list of %i documents', async (count, rules) => {
  const text = `contents:\n${line.repeat(count)}`
  const world = memoryWorld({'source/publication.yaml': text})
  const {value, diagnostics} = await readYamlFile('source/publication.yaml', world, defaultLimits)
  expect(diagnostics.map(({ruleId}) => ruleId)).toEqual(rules)
  expect(value?.frontMatter.data['contents'] ?? []).toHaveLength(rules.length === 0 ? count : 0)
})
