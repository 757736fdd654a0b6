/** A project's own labels go before those that come with Tetrapla, in their language and script alone. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {directionOf, hasLabels, labelsByPath, labelsFor, pathsBeside} from '../../pipeline/locale/index.ts'
import {pluralOf} from '../../pipeline/locale/plural-of.ts'
import {ownNames} from '../../pipeline/locale/cldr.ts'
import {languageName} from '../../pipeline/locale/language-name.ts'
import {labelsFile} from '../../pipeline/cli/reference/labels-file.ts'
import {readConfiguration} from '../../pipeline/read/configuration/read-configuration.ts'
import {memoryWorld} from '../support/memory-world.ts'

const root = path.join(import.meta.dirname, '..', '..')

test.each([
  ['de', {de: {contents: 'Alpha'}}, 'Alpha', 'de'],
  ['de-CH', {de: {contents: 'Alpha'}}, 'Alpha', 'de'],
  ['de-CH', {'de-CH': {contents: 'Bravo'}, de: {contents: 'Alpha'}}, 'Bravo', 'de'],
  ['de-AT', {'de-CH': {contents: 'Bravo'}}, 'Inhalt', 'de'],
  ['no', {nb: {contents: 'Alpha'}}, 'Alpha', 'no'],
  ['zh-TW', {'zh-Hant': {contents: 'Alpha'}}, 'Alpha', 'zh'],
  ['zh-TW', {zh: {contents: 'Alpha'}}, '目錄', 'zh'],
  ['sr-Latn', {sr: {contents: 'Alpha'}}, 'Sadržaj', 'sr'],
  ['az-Cyrl', {az: {contents: 'Alpha'}}, 'Contents', 'en'],
  ['rom', {rom: {contents: 'Alpha', script: 'Latn'}}, 'Alpha', 'rom'],
  ['rom-RO', {rom: {contents: 'Alpha', script: 'Latn'}}, 'Alpha', 'rom'],
  ['rom-Cyrl', {rom: {contents: 'Alpha', script: 'Latn'}}, 'Contents', 'en'],
  ['ro', {rom: {contents: 'Alpha', script: 'Latn'}}, 'Cuprins', 'ro']
])('%s of %j', (language, own, contents, said) => {
  const found = labelsFor(language, own)
  expect([found.labels.contents, found.language]).toEqual([contents, said])
  expect(hasLabels(language, own)).toBe(contents !== 'Contents')
})

test('what is not said in other words stays', () => {
  const {labels} = labelsFor('de', {
    de: {'callouts.note': 'Alpha', 'pages.few': '{count} Bravo', firstDay: '1er'}
  })
  expect(labels).toEqual({
    ...labelsFor('de').labels,
    callouts: {...labelsFor('de').labels.callouts, note: 'Alpha'},
    pages: {...labelsFor('de').labels.pages, few: '{count} Bravo'},
    firstDay: '1er'
  })
})

/** The findings in a configuration with labels in a file. */
async function found(tag: string, file: string): Promise<readonly string[]> {
  const world = memoryWorld({'tetrapla.yaml': `labels: {${tag}: alpha.yaml}`, 'alpha.yaml': file})
  const {value, diagnostics} = await readConfiguration(world)
  const messages = diagnostics.map(
    ({place, message}) => `${place.path}:${String(place.start.line)}: ${message}`
  )
  return [...messages, ...Object.keys(value.facts.labels ?? {})]
}

describe('docs/labels.yaml', () => {
  const file = readFileSync(path.join(root, 'docs', 'labels.yaml'), 'utf8')

  test('is up to date: run `npm run docs`', () => {
    expect(file).toBe(labelsFile())
  })

  test('is all that a language needs', async () => {
    expect(await found('rom', file)).toEqual(['rom'])
    expect(await found('rom', file.replace(/^contents: .*\n/m, ''))).toEqual([
      'alpha.yaml:4: Tetrapla has no labels in `rom`, and these lack `contents`'
    ])
  })

  test('has the forms of counted words that the language has', async () => {
    const line = String(file.slice(0, file.indexOf('\npages:')).split('\n').length + 1)
    expect(await found('cy', file)).toEqual([
      `alpha.yaml:${line}: \`pages\` lacks \`zero\`, a form that counted words have in \`cy\``,
      'cy'
    ])
  })
})

test('the schema has all labels, with the English ones', () => {
  const schema: unknown = parse(
    readFileSync(path.join(root, 'schemas', 'formats', 'labels.schema.json'), 'utf8')
  )
  const said = new Map(leaves(schema, ''))
  expect([...said.keys()].toSorted()).toEqual(
    [...new Set([...labelsByPath.keys(), ...pathsBeside])].toSorted()
  )
  for (const [label, english] of labelsByPath) expect(said.get(label), label).toBe(english)
})

/** The properties that hold no others, by their paths, with their examples. */
function leaves(schema: unknown, before: string): readonly (readonly [string, string])[] {
  const {properties} = entriesOf(schema)
  return Object.entries(entriesOf(properties)).flatMap(([name, one]) => {
    const {properties: inner, examples} = entriesOf(one)
    if (inner !== undefined) return leaves(one, `${before}${name}.`)
    return [[`${before}${name}`, [examples].flat(2).join('|')] as const]
  })
}

function entriesOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? {...value} : {}
}

describe.runIf(process.versions['cldr'] === '48.0')('what CLDR says of languages without labels', () => {
  const tags = [...ownNames.keys()].filter((tag) => !tag.includes('-'))

  test('of counted words', () => {
    const counts = [...Array(210).keys(), 1000, 100_000]
    const unlike = tags.filter((tag) => {
      const rule = new Intl.PluralRules(tag)
      return counts.some((count) => rule.select(count) !== pluralOf(tag, count))
    })
    // Rules of their own, and Tajik, of which CLDR has none.
    expect(unlike).toEqual(['gv', 'kw', 'shi', 'tg', 'tzm'])
  })

  test('of directions', () => {
    const turned = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])
    for (const tag of [...tags, 'prs', 'arz', 'azb', 'rhg', 'yi'])
      expect([tag, directionOf(tag) === 'rtl']).toEqual([
        tag,
        turned.has(new Intl.Locale(tag).maximize().script ?? '')
      ])
  })
})

test.each([
  ['zh-HK', '中文 (香港)'],
  ['zh-Hant-HK', '繁體中文 (香港)'],
  ['pt-BR', 'Português (Brasil)'],
  ['sr-Latn-ME', 'Srpski (latinica) (Crna Gora)'],
  ['ar-EG', 'العربية (مصر)'],
  ['de-1996', 'Deutsch (1996)'],
  ['fr', 'Français'],
  ['tlh-CH', 'tlh-CH']
])('%s is %s in a list of languages', (language, name) => {
  expect(languageName(language)).toBe(name)
})
