/** All that an output says as data, held by another validator to the schemas that were published with it. */
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {jsonEditions, tetrapla, type Built} from '../support/build.ts'
import {isObject} from '../support/is-object.ts'
import {inPairs} from '../support/opened.ts'
import {temporaryFolder} from '../support/temporary-folder.ts'
import {jsonSchema} from './json-schema.ts'

export interface JudgedData {
  readonly faults: readonly string[]
  /** How many files were held to each schema, by its name. */
  readonly judged: ReadonlyMap<string, number>
}

/**
 * Editions and tombstones, catalogues and passages by the schemas that they name, records by those of their
 * types, manifests and provenance.json by what `tetrapla schema` prints.
 */
export async function publishedData(built: Built): Promise<JudgedData> {
  const files = new Map<string, string[]>()
  const put = (schema: string, file: string): void => {
    files.set(schema, [...(files.get(schema) ?? []), file])
  }
  const records = mkdtempSync(path.join(temporaryFolder(), 'records-'))
  for (const file of [path.join(built.output, 'index.json'), ...jsonEditions(built)]) {
    const data = parsed(file)
    if (typeof data['$schema'] !== 'string') throw new Error(`${file} names no schema`)
    const schema = path.resolve(path.dirname(file), data['$schema'])
    put(schema, file)
    const passages = file.replace(/json$/, 'passages.jsonl')
    if (built.files.includes(path.relative(built.output, passages))) put(`${schema}#/$defs/passage`, passages)
    for (const [type, all] of Object.entries(isObject(data['records']) ? data['records'] : {})) {
      const own = path.join(records, `${String(files.size)}-${type}-${path.basename(file)}l`)
      const lines = listOf(all).map((record) => JSON.stringify(isObject(record) ? record['data'] : record))
      writeFileSync(own, lines.map((line) => `${line}\n`).join(''))
      put(path.join(built.output, `schemas/records/${type}.schema.json`), own)
    }
  }
  for (const format of ['manifest', 'provenance']) {
    const schema = path.join(records, `${format}.schema.json`)
    writeFileSync(schema, (await tetrapla(['schema', `formats/${format}`], {cwd: records})).stdout)
    const own = built.files.filter((one) => path.basename(one) === `${format}.json`)
    for (const file of own) put(schema, path.join(built.output, file))
  }
  const jobs = [...files].flatMap(([schema, all]) => inParts(all).map((part) => ({schema, part})))
  const faults = (await inPairs(jobs, async ({schema, part}) => jsonSchema(schema, part))).flat()
  const judged = new Map([...files].map(([schema, all]) => [nameOf(schema), all.length]))
  return {faults, judged}
}

const filesAtOnce = 60

function inParts(files: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(files.length / filesAtOnce)
  return Array.from({length: count}, (_, part) => files.slice(part * filesAtOnce, (part + 1) * filesAtOnce))
}

function parsed(file: string): {readonly [key: string]: unknown} {
  const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!isObject(data)) throw new Error(`${file} is no object`)
  return data
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function nameOf(schema: string): string {
  return schema.replace(/^.*\/(?:schemas|records-\w+)\//, '').replace(/(?:-\d+\.\d+)?\.schema\.json/, '')
}
