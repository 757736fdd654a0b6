/** `tetrapla types` as a user runs it: what it prints is compiled against the JSON edition of a build. */
import {spawnSync} from 'node:child_process'
import {readFileSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {tetrapla} from './run-command.ts'

const root = path.join(import.meta.dirname, '../..')
const compiler = path.join(root, 'node_modules/typescript/bin/tsc')

const service = {
  title: 'Service',
  description: 'What the institute offers.',
  type: 'object',
  required: ['visits', 'secret'],
  properties: {
    visits: {type: 'integer'},
    kind: {enum: ['open', 'closed', 3, null]},
    'opening-hours': {type: 'array', items: {$ref: '#/$defs/hours'}},
    span: {type: 'array', prefixItems: [{type: 'string'}, {type: 'number'}], items: false},
    price: {oneOf: [{type: 'number'}, {type: 'object', additionalProperties: {type: ['string', 'null']}}]},
    parts: {$ref: '#/$defs/part'},
    rooms: {
      type: 'array',
      items: {
        oneOf: [
          {type: 'object', required: ['name'], properties: {name: {type: 'string'}}},
          {type: 'object', required: ['floor'], properties: {floor: {$ref: '#/$defs/omit'}}}
        ]
      }
    },
    anything: true,
    secret: {type: 'string', 'x-tetrapla': {private: true}}
  },
  additionalProperties: false,
  $defs: {
    omit: {type: 'object', properties: {number: {type: 'integer'}}},
    hours: {
      description: 'Ends */ comments.',
      type: 'object',
      required: ['from'],
      properties: {from: {type: 'string'}}
    },
    part: {
      type: 'object',
      properties: {name: {type: 'string'}, parts: {type: 'array', items: {$ref: '#/$defs/part'}}}
    }
  }
}

const report = {
  $ref: 'tetrapla:document',
  required: ['reference'],
  properties: {reference: {type: 'string'}, reviewer: {type: 'string', 'x-tetrapla': {private: true}}},
  unevaluatedProperties: false
}

/** What it requires is declared in other parts of it. */
const notice = {
  $ref: 'tetrapla:document',
  required: ['date', 'room'],
  allOf: [{properties: {room: {$ref: '#/$defs/room'}, floor: {type: 'integer'}}}],
  anyOf: [{required: ['floor', 'summary']}, {required: ['modified', 'unheard']}],
  unevaluatedProperties: false,
  $defs: {room: {type: 'object', properties: {name: {type: 'string'}}}}
}

/** All its keys are those of its parts. */
const memo = {
  type: 'object',
  allOf: [{$ref: 'tetrapla:document'}, {properties: {number: {type: 'integer'}}}],
  unevaluatedProperties: false
}

const text = `---
type: report
title: Alpha
language: en
date: 2026-01-02
authors: [Ada Example]
reference: R-1
reviewer: Bravo
---

:::service[Reading room]

\`\`\`yaml data
visits: 3
kind: open
opening-hours: [{from: '09:00'}]
span: [Monday, 2]
price: {adults: free, pupils: null}
parts: {name: hall, parts: [{name: desk}]}
anything: [1]
rooms: [{name: hall}, {floor: {number: 2}}]
secret: Charlie
\`\`\`

Open to all.

:::
`

/** A project of its own in which a program has Tetrapla by its name. */
async function project(): Promise<string> {
  const folder = await temporaryFolder()
  await writeFiles(folder, {
    'package.json': '{"type": "module"}',
    'tetrapla.yaml': 'language: en\neditions: [json]\n',
    'schemas/records/service.schema.json': JSON.stringify(service),
    'schemas/front-matter/report.schema.json': JSON.stringify(report),
    'schemas/front-matter/notice.schema.json': JSON.stringify(notice),
    'schemas/front-matter/memo.schema.json': JSON.stringify(memo),
    'source/alpha.md': text,
    'node_modules/readme.txt': ''
  })
  symlinkSync(root, path.join(folder, 'node_modules/tetrapla'), 'junction')
  return folder
}

function compile(
  folder: string,
  file: string,
  more: readonly string[] = ['--exactOptionalPropertyTypes']
): string {
  const options =
    '--noEmit --allowImportingTsExtensions --strict --module nodenext --target es2022 --lib es2022'
  return spawnSync(process.execPath, [compiler, ...options.split(' '), ...more, '--types', '', file], {
    cwd: folder,
    encoding: 'utf8'
  }).stdout
}

describe('the types of a project', () => {
  test('are those of the JSON edition that is built, and tell right use from wrong', async () => {
    const folder = await project()
    const {code, out, err} = tetrapla(folder, ['types'])
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).not.toMatch(/secret|reviewer/)
    expect(tetrapla(folder, ['build']).code).toBe(0)
    const edition = readFileSync(path.join(folder, 'output/alpha/en/alpha.en.json'), 'utf8')
    await writeFiles(folder, {
      'tetrapla-types.ts': out,
      'right.ts': `
import {readEdition} from 'tetrapla/edition'
import type {FrontMatterData, ProjectEdition} from './tetrapla-types.ts'
const edition: ProjectEdition = ${edition}
for (const {label, data} of edition.records.service ?? []) {
  const [first] = data['opening-hours'] ?? []
  const visits: number = data.visits
  const desk: string | undefined = data.parts?.parts?.[0]?.name
  const [room] = data.rooms ?? []
  const floor: number | undefined = room !== undefined && 'floor' in room ? room.floor.number : undefined
  console.log(floor, label, visits, desk, first?.from.length, data.kind === 'open')
}
for (const {data} of edition.records.report ?? []) console.log(data.reference.length, data.title)
const data = edition.metadata.data as FrontMatterData['report']
console.log(data.reference.length)
const read = readEdition('{}') as ProjectEdition
for (const {data} of read.records.service ?? []) console.log(data.visits)
export const numberOf = (one: FrontMatterData['memo']): number | undefined => one.number
declare const console: {log(...words: unknown[]): void}
`,
      'wrong.ts': `
import type {FrontMatterData, ProjectEdition, Records} from './tetrapla-types.ts'
export function wrong(edition: ProjectEdition, service: Records['service'], data: FrontMatterData['report']): void {
  edition.records.sevice
  service.visits.length
  service.kind === 'opened'
  data.title
  const bare: Records['service'] = {}
}
`
    })
    expect(compile(folder, 'right.ts')).toBe('')
    const faults = compile(folder, 'wrong.ts')
      .split('\n')
      .filter((line) => line.startsWith('wrong.ts'))
    expect(faults.map((line) => line.split(/[(,]/)[1])).toEqual(['4', '5', '6', '7', '8'])
  })

  test('say what is required as what it is, wherever that is declared', async () => {
    const folder = await project()
    await writeFiles(folder, {
      'tetrapla-types.ts': tetrapla(folder, ['types']).out,
      'required.ts': `
import type {Records} from './tetrapla-types.ts'
export function required(notice: Records['notice']): readonly (string | number)[] {
  const name: string | undefined = notice.room.name
  if ('floor' in notice && notice.floor !== undefined) return [notice.date, notice.floor]
  return [notice.date.slice(0, 4), name ?? '']
}
`
    })
    expect(compile(folder, 'required.ts', [])).toBe('')
  })

  test('are none of a schema that is at fault', async () => {
    const folder = await temporaryFolder()
    await writeFiles(folder, {'schemas/records/service.schema.json': '{"type": "txt"}'})
    const {code, out, err} = tetrapla(folder, ['types'])
    expect({code, out}).toEqual({code: 1, out: ''})
    expect(err).toMatch(/^schemas\/records\/service\.schema\.json:1:10: error: /)
  })
})
