/** Judges records: their fields by the schema of their type, and whether they have a label. */
import type {ErrorObject} from 'ajv/dist/2020.js'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {isBlank} from '../../model/tree/is-blank.ts'
import type {RecordBlock} from '../../model/tree/nodes.ts'
import {placeOf, startOf} from '../../model/place.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {nodesOf} from '../../model/tree/walk.ts'
import {unknownKeys} from '../front-matter/unknown-keys.ts'
import {everyNode} from '../rules/rule.ts'
import type {Schemas, TypeSchema} from '../schemas/load-schemas.ts'
import {knownKeys} from '../schemas/reach.ts'
import {describeFaults} from '../validation/describe-faults.ts'
import {judgedFields} from './judged-fields.ts'
import {typedRecord} from './typed-record.ts'

/** In reading order; a record whose schema has faults is not judged by it. */
export function checkRecords(document: Document, schemas: Schemas): readonly Diagnostic[] {
  return everyNode(document, 'record').flatMap((record) => [
    ...checkLabel(record, document),
    ...checkFields(record, document, schemas)
  ])
}

function checkLabel({kind, label = [], fields}: RecordBlock, {path}: Document): readonly Diagnostic[] {
  if (!isBlank(plainText(label)) || nodesOf(label, 'image').length > 0) return []
  const place = fields.places.get('')?.value ?? startOf(path)
  return [
    finding('record/has-label', place, `this \`${kind}\` has no label`, {
      hints: [`write what it is called in square brackets: \`:::${kind}[…]\``]
    })
  ]
}

function checkFields(
  record: RecordBlock,
  {path, language}: Document,
  schemas: Schemas
): readonly Diagnostic[] {
  const {kind} = record
  const type = schemas.records.get(kind)
  if (type === undefined || !record.fields.whole) return []
  const builtIn = (['document', 'publication'] as const).find((name) => type === schemas.builtIn[name])
  const fields = judgedFields(record, type, {schemas, path, language})
  const {data, file} = typedRecord(fields, path, {schema: type.schema, registry: schemas.registry})
  const unknown = builtIn === undefined ? [] : unknownKeys(data, file, schemas, {kind: builtIn})
  let errors: readonly ErrorObject[]
  try {
    errors = type.judge(data)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return [withoutEnd(type, path)]
  }
  const judged = {file, whole: `the ${kind}`, registry: schemas.registry, ruleId: 'record/is-valid'} as const
  const isOfFrontMatter = schemas.types.get(kind) === type
  const told = errors.filter((error) => !isOfFrontMatter || !lacksTitle(error))
  return [...describeFaults(told, judged), ...unknown, ...fieldsInText(record, path, type, schemas)]
}

/** A paragraph at the head of a record whose lines name fields of it: they are no data, but words. */
function fieldsInText(
  {kind, children, fields}: RecordBlock,
  path: string,
  {schema}: TypeSchema,
  {registry}: Schemas
): readonly Diagnostic[] {
  const [first] = children
  if (first?.type !== 'paragraph') return []
  const {keys} = knownKeys(registry, schema)
  const named = plainText(first.children)
    .split('\n')
    .map((line) => /^\s*:?([\w-]+):\s+\S/.exec(line)?.[1])
  const [name] = named
  const areFields = named.every(
    (one) => one !== undefined && keys.has(one) && !Object.hasOwn(fields.data, one)
  )
  if (name === undefined || !areFields) return []
  const message = `\`${name}\` is a field of \`${kind}\`, and is text here`
  const hints = [`write fields in braces: \`:::${kind}[…]{${name}="…"}\``]
  return [finding('markdown/is-understood', placeOf(path, first), message, {hints})]
}

/** A title that is not there is a label that is not there, which has a rule of its own. */
function lacksTitle({keyword, instancePath, params}: ErrorObject): boolean {
  return keyword === 'required' && instancePath === '' && params['missingProperty'] === 'title'
}

function withoutEnd({path}: TypeSchema, document: string): Diagnostic {
  return finding('schema/is-valid', startOf(path ?? document), 'the schema refers to itself without end')
}
