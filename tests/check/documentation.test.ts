/** The examples of docs/records.md and docs/writing.md are read as these say. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {nodesOf} from '../../pipeline/model/tree/walk.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'
import {foundIn} from './found-in.ts'

/** The blocks of code in a language on a page, in order. */
function examplesOf(page: string, language: string): readonly string[] {
  const text = readFileSync(path.join(import.meta.dirname, '../../docs', page), 'utf8')
  const blocks = text.matchAll(new RegExp(`^(\`{3,})${language}\\n([^]*?)^\\1$`, 'gm'))
  return [...blocks].map(([, , code = '']) => code)
}

test('the records are those of the schemas, and are listed', async () => {
  const [instrument = '', basis = ''] = examplesOf('records.md', 'json')
  const [resolution, votes, office, lists] = examplesOf('records.md', 'markdown')
  const found = await foundIn(
    {
      'tetrapla.yaml': 'language: en\n',
      'schemas/records/instrument.schema.json': instrument,
      'schemas/records/office.schema.json': `{"properties": {${basis}}, "additionalProperties": false}`,
      'source/alpha.md': ['# Alpha', resolution, office, lists].join('\n\n'),
      'source/bravo.md': ['# Bravo', votes].join('\n\n')
    },
    {withRead: true}
  )
  expect(found).toEqual([])
})

test('the list of a law has its labels', () => {
  const list = examplesOf('writing.md', 'markdown').find((one) => one.includes('(a)')) ?? ''
  const file = {path: 'alpha.md', name: 'alpha', language: 'en', bytes: new TextEncoder().encode(list)}
  const {value} = readDocument(file, {limits: defaultLimits, html: 'keep', records: new Set()})
  const labels = [...nodesOf(value.children, 'listItem')].map(({label}) => label)
  expect(labels).toEqual(['1.', '(a)', '(b)', '(i)', '(ii)', '(c)', '1a.'])
})
