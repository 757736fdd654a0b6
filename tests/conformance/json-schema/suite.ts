/** The required part of the official test suite, draft 2020-12, and what Tetrapla says of each of its tests. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {loadSchemas, type Schemas} from '../../../pipeline/check/index.ts'
import {readJson} from '../../../pipeline/check/schemas/read-json.ts'
import {describeFaults} from '../../../pipeline/check/validation/describe-faults.ts'
import type {Diagnostic} from '../../../pipeline/model/diagnostic.ts'
import {projectWith} from '../../check/projects.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {suiteFolder} from '../support/json-schema-suite.ts'

export interface Group {
  /** The file without its ending, and the description: `ref: root pointer ref`. */
  readonly name: string
  readonly schema: unknown
  readonly tests: readonly {readonly description: string; readonly data: unknown; readonly valid: boolean}[]
}

/** Files of `optional/`, which are in a folder of their own, are not required. */
export function groups(): readonly Group[] {
  const folder = path.join(suiteFolder, 'tests', 'draft2020-12')
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.sort().flatMap((file) => {
    const groups = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as readonly (Omit<
      Group,
      'name'
    > & {
      readonly description: string
    })[]
    return groups.map((group) => ({...group, name: `${path.basename(file, '.json')}: ${group.description}`}))
  })
}

/** Where the suite's schemas say that these files are. */
const base = 'http://localhost:1234/'

/** The schemas that others of the suite refer to, as files of a project that call themselves by their address. */
function remotes(): Readonly<Record<string, string>> {
  const folder = path.join(suiteFolder, 'remotes')
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.startsWith('draft2020-12/') && name.endsWith('.json'))
  return Object.fromEntries(
    names.map((name) => {
      const schema: unknown = JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
      return [name, JSON.stringify({$id: `${base}${name}`, ...Object(schema)})]
    })
  )
}

const record = 'schemas/records/suite.schema.json'

/** A record has a value of any kind in a field; its schema is the group's. */
const holder = JSON.stringify({properties: {value: {$ref: '../suite.schema.json'}}})

export interface Loaded {
  readonly schemas: Schemas
  /** What is wrong with the schema, in a line; undefined when it judges. */
  readonly fault?: string
}

export async function load({schema}: Group): Promise<Loaded> {
  const text = JSON.stringify(schema)
  const others = text.includes(base) ? Object.entries(remotes()) : []
  const pathOf = (name: string): string => `schemas/records/remote-${name.replaceAll('/', '-')}`
  const world = memoryWorld({
    [record]: holder,
    'schemas/suite.schema.json': text,
    ...Object.fromEntries(others.map(([name, text]) => [pathOf(name), text]))
  })
  const types = Object.fromEntries(others.map(([name]) => [name, pathOf(name)]))
  const {value, diagnostics} = await loadSchemas(projectWith({}, {...types, suite: record}), world)
  const fault = diagnostics.find(
    ({place, severity}) => severity === 'error' && !place.path.includes('remote-')
  )
  return {schemas: value, ...(fault === undefined ? {} : {fault: line(fault)})}
}

function line({place, message}: Diagnostic): string {
  return `${place.path.replace(/^.*\//, '')}:${place.start.line}:${place.start.column} ${message}`
}

/** What is found in the data: none, it is valid. */
export function judge({schemas}: Loaded, data: unknown): readonly string[] {
  const type = schemas.records.get('suite')
  if (type === undefined) throw new Error('the schema judges')
  const read = readJson('data.json', JSON.stringify({value: data}))
  if (!read.ok) throw new Error(read.fault.message)
  const {value, places} = read.value
  const file = {path: 'data.json', places}
  const errors = type.judge(value)
  const found = describeFaults(errors, {
    file,
    whole: 'the data',
    registry: schemas.registry,
    ruleId: 'record/is-valid'
  }).map(line)
  if ((errors.length === 0) !== (found.length === 0)) throw new Error('the verdict is told')
  return found
}
