/** The published schemas and the code that reads what they describe say the same. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {builtInKeys} from '../../pipeline/model/publication/built-in-keys.ts'
import type {JsonObject, JsonValue} from '../../pipeline/model/publication/front-matter.ts'
import {defaultLimits, eachLimit, limitNames, limitRanges} from '../../pipeline/model/limits.ts'
import {ruleIds, rules, type Rule} from '../../pipeline/model/rules.ts'
import {readConfiguration} from '../../pipeline/read/configuration/read-configuration.ts'
import {isObject} from '../../pipeline/model/values/is-object.ts'
import {valueAt} from '../../pipeline/read/json.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {jsonOf} from './json-value.ts'

function schemaOf(name: string): JsonObject {
  const file = path.join(import.meta.dirname, '..', '..', 'schemas', 'formats', `${name}.schema.json`)
  const schema = jsonOf(JSON.parse(readFileSync(file, 'utf8')))
  if (!isObject(schema)) throw new Error(`${file} holds no object`)
  return schema
}

/** The keys and values of an object in a schema. */
function entriesAt(schema: JsonObject, pointer: string): readonly (readonly [string, JsonValue])[] {
  const found = valueAt(schema, pointer)
  return isObject(found) ? Object.entries(found) : []
}

/** The files and folders that a project names. */
const namedFiles = {
  'alpha.css': '',
  'alpha.yaml': 'contents: Inhalt',
  'source/annexes/a.md': '',
  'alpha.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>'
}

const project = schemaOf('project')
const publication = schemaOf('publication')
const document = schemaOf('document')
const ajv = new Ajv2020({allErrors: true, strict: true, strictTypes: false, strictRequired: false})
addFormats.default(ajv)
const labels = schemaOf('labels')
for (const schema of [document, publication, project, labels]) ajv.addSchema(schema)

/** Allows all that there can be. */
const mostLimits = eachLimit((name) => limitRanges[name].most)

describe('tetrapla:project', () => {
  const judge = ajv.getSchema('tetrapla:project')

  /** By the schema as by the reader. */
  test.each([
    ['publisher: Alpha', true],
    ['publisher: ""', false],
    ['publisher: 7', false],
    ['baseUrl: https://example.org/alpha', true],
    ['baseUrl: http://localhost:8080', true],
    ['baseUrl: https://example.org/?alpha', false],
    ['baseUrl: https://example.org/#alpha', false],
    ['baseUrl: https://alpha:bravo@example.org/', false],
    ['baseUrl: example.org', false],
    ['baseUrl: ftp://example.org/', false],
    ['language: pt-BR', true],
    ['language: 7', false],
    ['editions: [html]', true],
    ['editions: html', false],
    ['editions: []', false],
    ['editions: [docx]', false],
    ['brand: {}', true],
    ['brand: {colour: "#0f5265"}', true],
    ['brand: {colour: petrol}', false],
    ['{publisher: Alpha, brand: {logo: alpha.svg}}', true],
    ['brand: {logo: [alpha.svg]}', false],
    ['brand: {stylesheet: alpha.css}', true],
    ['brand: {logo: {image: alpha.svg}}', false],
    ['{publisher: Alpha, brand: {logo: {light: alpha.svg, dark: alpha.svg}}}', true],
    ['{publisher: Alpha, brand: {logo: {light: alpha.svg}}}', false],
    ['brand: red', false],
    ['footer: []', true],
    ['footer: [{label: Alpha, url: "mailto:alpha@example.org"}]', true],
    ['footer: [{label: Alpha, url: https://example.org/}]', true],
    ['footer: [{label: Alpha}]', false],
    ['footer: [{url: https://example.org/}]', false],
    ['footer: [{label: Alpha, url: "javascript:alert(1)"}]', false],
    ['footer: [{label: Alpha, url: https://example.org/, target: bravo}]', false],
    ['footer: [alpha]', false],
    ['footer: alpha', false],
    ['rules: {heading/title-is-one: off, link/target-exists: warning}', true],
    ['rules: {heading/title-is-one: false}', false],
    ['rules: {schema/is-valid: off}', false],
    ['rules: {alpha: off}', false],
    ['rules: [off]', false],
    ['limits: {nesting: 200, seconds: 1}', true],
    ['limits: {nesting: 201}', false],
    ['limits: {frontMatterDepth: 101}', false],
    ['limits: {seconds: 0}', false],
    ['limits: {seconds: 1.5}', false],
    ['limits: {seconds: "5"}', false],
    ['limits: {seconds: 86400, imagePixels: 1000000000}', true],
    ['limits: {seconds: 3000000}', false],
    ['limits: {heapMebibytes: 1}', false],
    ['limits: {documentBytes: .inf}', false],
    ['limits: {alpha: 1}', false],
    ['limits: 5', false],
    ['folders: {source/annexes: {rules: {table/rows-fit: off}}}', true],
    ['folders: {./source/annexes/: {}}', true],
    ['folders: {source/annexes: {rules: {schema/is-valid: off}}}', false],
    ['folders: {source/annexes: {rules: {table/rows-fit: loud}}}', false],
    ['folders: {source/annexes: {strictness: strict}}', false],
    ['folders: {source/annexes: off}', false],
    ['folders: [source/annexes]', false],
    ['extensions: [./extensions/a.mjs, "@alpha/bravo"]', true],
    ['extensions: [5]', false],
    ['rules: {x-house/plain-words: off}', true],
    ['rules: {x-house: off}', false],
    ['labels: {de: {contents: Alpha}, fr: {callouts: {note: Bravo}}}', true],
    ['labels: {de: alpha.yaml}', true],
    ['labels: {de: {documentOf: "{number} / {all}"}}', true],
    ['labels: {de: {documentOf: "{number}"}}', false],
    ['labels: {de: {content: Alpha}}', false],
    ['labels: {de: {callouts: Alpha}}', false],
    ['labels: {de: {contents: ""}}', false],
    ['labels: {de: {months: [Alpha]}}', false],
    ['labels: {de: {script: latin}}', false],
    ['labels: [de]', false],
    ['html: refuse', true],
    ['html: drop', false],
    ['alpha: bravo', false]
  ])('%s', async (yaml, valid) => {
    const world = memoryWorld({...namedFiles, 'tetrapla.yaml': yaml})
    const {diagnostics} = await readConfiguration(world, mostLimits)
    expect([judge?.(parse(yaml)), diagnostics.length === 0]).toEqual([valid, valid])
  })

  test('lists the rules that can be changed', () => {
    const isFixed = (rule: Rule): boolean => rule.severity.isFixed === true
    expect(valueAt(project, '/properties/rules/propertyNames/anyOf/0/enum')).toEqual(
      ruleIds.filter((id) => !isFixed(rules[id]))
    )
  })

  test('lists the limits with their defaults and ranges', () => {
    const limits = entriesAt(project, '/properties/limits/properties')
    const entries = limits.map(([name, limit]) => [name, valueAt(limit, '/default')] as const)
    expect(Object.fromEntries(entries)).toEqual(defaultLimits)
    for (const [name, limit] of limits) {
      const {least, most} = limitRanges[limitNames.find((one) => one === name) ?? 'seconds']
      expect([valueAt(limit, '/minimum') ?? 1, valueAt(limit, '/maximum')]).toEqual([least, most])
    }
  })
})

describe('tetrapla:document and tetrapla:publication', () => {
  test('list the built-in keys', () => {
    const keys = [document, publication].flatMap((schema) =>
      entriesAt(schema, '/properties').map(([key]) => key)
    )
    expect(keys.sort()).toEqual([...builtInKeys].sort())
  })

  test.each([
    ['{}', true],
    ['title: Alpha', true],
    ['title: " "', false],
    ['version: 1', true],
    ['date: 2026-02-28', true],
    ['date: 2026-02-29', false],
    ['date: 2026-13-45', false],
    ['authors: Alpha', true],
    ['authors: [Alpha, {name: Bravo, url: https://example.org/}]', true],
    ['authors: [{url: https://example.org/}]', false],
    ['authors: [{name: Alpha, url: "javascript:alert(1)"}]', false],
    ['authors: 7', false],
    ['licence: CC BY 4.0', true],
    ['licence: {name: Alpha}', true],
    ['licence: {url: https://example.org/}', false],
    ['identifiers: {doi: 10.1234/alpha, isbn: {pdf: 978-3-16-148410-0, epub: 3-16-148410-X}}', true],
    ['identifiers: {doi: https://doi.org/10.1234/alpha}', false],
    ['identifiers: {isbn: "9783161484100"}', false],
    ['status: living', false],
    ['cover: images/alpha.png', true],
    ['cover: {motif: columns, palette: slate}', true],
    ['cover: {motif: stars}', false],
    ['editions: pdf', true],
    ['editions: [pdf, html]', true],
    ['editions: []', false],
    ['attach: []', true],
    ['paragraphs: numbered', true],
    ['sections: maybe', false],
    ['contents: [alpha.md]', true],
    ['contents: alpha.md', false],
    ['contents: []', true],
    ['contents: [7]', false],
    ['alpha: bravo', true]
  ])('%s', (yaml, valid) => {
    expect(ajv.getSchema('tetrapla:publication')?.(parse(yaml))).toBe(valid)
  })

  test('are extended by a type of the project', () => {
    const judge = ajv.compile({
      $ref: 'tetrapla:document',
      properties: {owner: {type: 'string'}},
      required: ['owner'],
      unevaluatedProperties: false
    })
    expect(judge({title: 'Alpha', owner: 'bravo'})).toBe(true)
    expect(judge({title: 'Alpha'})).toBe(false)
    expect(judge({title: 'Alpha', owner: 'bravo', other: 1})).toBe(false)
    expect(judge({title: 7, owner: 'bravo'})).toBe(false)
  })
})
