/** Loads the schemas that judge front matter and records: the built-in ones, and those of the project. */
import type {Ajv2020, ValidateFunction} from 'ajv/dist/2020.js'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {JsonObject} from '../../model/front-matter.ts'
import {startOf} from '../../model/place.ts'
import {recordTypeNames, type Project} from '../../model/project.ts'
import type {World} from '../../model/world.ts'
import {checkRecordNames} from '../records/check-record-names.ts'
import {checkSharedNames} from '../records/check-shared-names.ts'
import {findFaults} from './find-faults.ts'
import {judgeSchema} from './judge-schema.ts'
import {privateKeys} from './private-keys.ts'
import {pathOfSchema, readSchemaFile, schemaUri, type SchemaFile} from './read-schema-file.ts'
import {isBelow, schemaFolder} from './schema-folder.ts'
import {knownKeys} from './reach.ts'
import {anchorsOf, Registry, subSchemas, type SubSchema} from './registry.ts'
import {isJsonObject, textAt} from './schema-object.ts'
import {createValidator} from './validator.ts'

/** A schema ready to judge. */
export interface TypeSchema {
  readonly schema: JsonObject
  readonly validate: ValidateFunction
  /** Its file in the project; absent for one of Tetrapla's own. */
  readonly path?: string
}

export interface Schemas {
  /**
   * The types by name; `undefined` for one whose schema has faults, which were reported. `document` judges documents
   * that name no type, and `publication` a publication.yaml that names none.
   */
  readonly types: ReadonlyMap<string, TypeSchema | undefined>
  /** The types of records by name, in the same way: those of front matter, where `schemas/records/` has none of the name. */
  readonly records: ReadonlyMap<string, TypeSchema | undefined>
  readonly builtIn: {readonly document: TypeSchema; readonly publication: TypeSchema}
  readonly registry: Registry
  /** The keys that any type of front matter knows. */
  readonly frontMatterKeys: ReadonlySet<string>
  /** JSON Pointers of what reaches no edition, of front matter of this type; none for an unknown type. */
  privateKeys(type: string, data: JsonObject): ReadonlySet<string>
}

type SchemaPaths = Pick<Project, 'frontMatterSchemas' | 'recordSchemas'>

/**
 * Reads every schema of `schemas/front-matter/` and `schemas/records/`, and the files of `schemas/` that they refer to. A schema with faults is
 * reported at their places, and judges nothing. A schema named `document` or `publication` stands in for the built-in
 * one, which it can extend by `$ref`.
 */
export async function loadSchemas(project: SchemaPaths, world: World): Promise<Outcome<Schemas>> {
  const ajv = createValidator()
  const registry = new Registry()
  const document = await loadBuiltIn('document', {ajv, registry}, world)
  const publication = await loadBuiltIn('publication', {ajv, registry}, world)
  const {files, diagnostics} = await readAll(project, registry, world)
  const types = new Map<string, TypeSchema | undefined>([
    ['document', document],
    ['publication', publication]
  ])
  const faults = [...diagnostics]
  const sound = files.filter((file) => {
    const found = [...judge(file, {ajv, registry}, project), ...add(file, {ajv, registry})]
    faults.push(...found)
    return found.length === 0
  })
  const typeAt = (path: string): TypeSchema | undefined => {
    const file = sound.find((one) => one.path === path)
    const compiled = file === undefined ? undefined : compile(file, ajv)
    if (compiled?.kind === 'refused') faults.push(...(faults.length === 0 ? [compiled.diagnostic] : []))
    return compiled?.kind === 'compiled' ? compiled.type : undefined
  }
  for (const [type, path] of project.frontMatterSchemas) types.set(type, typeAt(path))
  const ofRecords = new Map([...project.recordSchemas].map(([type, path]) => [type, typeAt(path)]))
  const records = new Map([...types, ...ofRecords])
  faults.push(...checkRecordNames(project.recordSchemas))
  faults.push(...checkSharedNames(ofRecords, types, {registry, files: sound}))
  const value: Schemas = {
    types,
    records,
    builtIn: {document, publication},
    registry,
    frontMatterKeys: new Set(
      [...types.values()].flatMap((type) =>
        type === undefined ? [] : [...knownKeys(registry, type.schema).keys.keys()]
      )
    ),
    privateKeys(type, data) {
      // A publication.yaml that names no type is of the type `document` to all others.
      const names = type === 'document' ? ['document', 'publication'] : [type]
      const schemas = names.map((name) => types.get(name)?.schema).filter(isJsonObject)
      return privateKeys(registry, schemas, data)
    }
  }
  return {value, diagnostics: faults}
}

interface Tools {
  readonly ajv: Ajv2020
  readonly registry: Registry
}

async function loadBuiltIn(
  name: 'document' | 'publication',
  {ajv, registry}: Tools,
  world: World
): Promise<TypeSchema> {
  const schema = await world.schema(name)
  if (!isJsonObject(schema)) throw new Error(`the schema ${name} is a JSON object`)
  const uri = `tetrapla:${name}`
  registry.add(schema, uri)
  ajv.addSchema(schema, uri)
  return {schema, validate: ajv.compile({$ref: uri})}
}

interface AllFiles {
  readonly files: readonly SchemaFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The types' schemas, and every file beside them that one of them refers to; a missing one is found at its `$ref`. */
async function readAll(project: SchemaPaths, registry: Registry, world: World): Promise<AllFiles> {
  const files: SchemaFile[] = []
  const diagnostics: Diagnostic[] = []
  const ofTypes = new Set([...project.frontMatterSchemas.values(), ...project.recordSchemas.values()])
  const paths = new Set(ofTypes)
  // A set that grows while it is walked is walked to its end.
  for (const path of paths) {
    const {value, diagnostics: found} = await readSchemaFile(path, world)
    if (value === undefined) {
      if (ofTypes.has(path) || found.some(({place}) => place.start.offset !== 0)) diagnostics.push(...found)
      continue
    }
    files.push(value)
    registry.add(value.schema, schemaUri(path))
    for (const other of pathsReferredTo(value, schemaFolder(project), registry)) paths.add(other)
  }
  return {files, diagnostics}
}

function pathsReferredTo(file: SchemaFile, folder: string, registry: Registry): readonly string[] {
  return everySchema({schema: file.schema, pointer: ''}).flatMap(({schema}) => {
    const reference = textAt(schema, '$ref')
    const place = reference === undefined ? undefined : registry.uriOf(schema, reference)
    if (place === undefined || registry.has(place.uri)) return []
    const path = pathOfSchema(place.uri)
    return path === undefined || !isBelow(folder, path) ? [] : [path]
  })
}

function everySchema(part: SubSchema): readonly SubSchema[] {
  return [part, ...subSchemas(part).flatMap(everySchema)]
}

function judge(file: SchemaFile, {ajv, registry}: Tools, project: SchemaPaths): readonly Diagnostic[] {
  const formats = new Set(Object.keys(ajv.formats))
  const records = recordTypeNames(project)
  return judgeSchema(
    file,
    ajv,
    findFaults(file.schema, {registry, formats, records, folder: schemaFolder(project)})
  )
}

/** Two schemas of one `$id` are what Ajv still refuses. It passes over anchors at the root, which are told to it here. */
function add({path, schema}: SchemaFile, {ajv, registry}: Tools): readonly Diagnostic[] {
  const uri = schemaUri(path)
  try {
    ajv.addSchema(schema, uri)
    const base = registry.uriOf(schema, '')?.uri ?? uri
    for (const anchor of anchorsOf(schema)) ajv.refs[`${base}#${anchor}`] = uri
    return []
  } catch (error) {
    return [refusal(path, error)]
  }
}

type Compiled =
  | {readonly kind: 'compiled'; readonly type: TypeSchema}
  | {readonly kind: 'refused'; readonly diagnostic: Diagnostic}

function compile(file: SchemaFile, ajv: Ajv2020): Compiled {
  try {
    const validate = ajv.compile({$ref: schemaUri(file.path)})
    return {kind: 'compiled', type: {schema: file.schema, validate, path: file.path}}
  } catch (error) {
    return {kind: 'refused', diagnostic: refusal(file.path, error)}
  }
}

/** What only compiling finds: Ajv's reason, or a schema too deep for it. */
function refusal(path: string, error: unknown): Diagnostic {
  if (error instanceof RangeError) {
    return finding(
      'schema/is-valid',
      startOf(path),
      'the schema is nested too deep, or refers to itself without end'
    )
  }
  const reason = error instanceof Error ? error.message.replace(/^strict mode: /, '') : String(error)
  return finding('schema/is-valid', startOf(path), `the schema can't be used: ${reason}`)
}
