/** Cases of tests/fixtures/read-metadata/: front matter, and what is read from it. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {
  editionNames,
  type JsonObject,
  type JsonValue,
  type Metadata
} from '../../pipeline/model/publication/front-matter.ts'
import type {Project} from '../../pipeline/model/publication/project.ts'
import {isObject} from '../../pipeline/model/values/is-object.ts'
import {isList} from '../../pipeline/read/json.ts'
import {readMetadata} from '../../pipeline/read/metadata/read-metadata.ts'
import {readFrontMatter} from '../../pipeline/read/read-front-matter.ts'
import {objectsOf} from './json-value.ts'

const file = path.join(import.meta.dirname, '..', 'fixtures', 'read-metadata', 'cases.yaml')
const cases = objectsOf(parse(readFileSync(file, 'utf8')))

const defaults: Metadata = {
  type: 'document',
  title: 'Fallback',
  authors: [],
  identifiers: {},
  status: 'final',
  cover: {},
  editions: editionNames,
  attach: ['json'],
  paragraphs: 'anchors',
  numbering: 'document',
  sections: 'plain',
  data: {}
}

test.each(cases)('$title', (one) => {
  const text = typeof one['raw'] === 'string' ? one['raw'] : ''
  const read = readFrontMatter(text, {path: 'source/alpha.md', line: 1, offset: 0})
  const metadata = readMetadata({
    frontMatter: read.value,
    path: 'source/alpha.md',
    text,
    title: 'Fallback',
    project: projectOf(one['project'])
  })
  const lines = read.diagnostics.map(
    ({place, severity, message, ruleId}) =>
      `${place.start.line}:${place.start.column} ${severity}: ${message} [${ruleId}]`
  )
  expect(metadata).toEqual({...defaults, ...objectOf(one['value'])})
  expect(lines).toEqual(one['diagnostics'] ?? [])
})

function projectOf(said: JsonValue = {}): Pick<Project, 'editions'> {
  const {editions} = objectOf(said)
  return {
    editions: isList(editions) ? editionNames.filter((name) => editions.includes(name)) : editionNames
  }
}

function objectOf(value: JsonValue | undefined): JsonObject {
  if (!isObject(value)) throw new Error('a case says this with a mapping')
  return value
}
