/** Cases of fixtures/check/keywords/: what each keyword of JSON Schema says of front matter, and where. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parseDocument} from 'yaml'
import {messages} from '../../pipeline/check/messages/index.ts'
import {keywords} from '../../pipeline/check/schemas/keywords.ts'
import {expectFile} from '../support/expect-file.ts'
import {casesOf, checkCase, keywordCases} from './keyword-cases.ts'

const folder = keywordCases
const files = readdirSync(folder).sort()

describe.each(files)('%s', (file) => {
  const text = readFileSync(path.join(folder, file), 'utf8')

  test('is found at its place', async () => {
    const document = parseDocument(text)
    const cases = casesOf(text)
    for (const [index, one] of cases.entries()) {
      document.setIn([index, 'diagnostics'], await checkCase(one))
    }
    expectFile(path.join(folder, file), document.toString({lineWidth: 0}))
  })
})

test('every keyword that can find a fault has a case', () => {
  const written = files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n')
  const silent =
    /^(?:\$(?:schema|comment|vocabulary)|definitions|title|description|default|deprecated|readOnly|writeOnly|examples|content.*)$/
  const judging = [...keywords.keys()].filter((keyword) => !silent.test(keyword))
  expect(judging.filter((keyword) => !written.includes(keyword))).toEqual([])
})

test('every keyword that Ajv reports has a message', () => {
  const reported = [...keywords].filter(
    ([keyword, holds]) => holds === 'none' && !/^[$]|^(?:min|max)Contains$/.test(keyword)
  )
  const silent = new Set([
    'title',
    'description',
    'default',
    'deprecated',
    'readOnly',
    'writeOnly',
    'examples',
    'contentEncoding',
    'contentMediaType'
  ])
  const judging = reported.map(([keyword]) => keyword).filter((keyword) => !silent.has(keyword))
  expect(judging.filter((keyword) => !messages.has(keyword))).toEqual([])
})
