/** Loads the schemas that judge front matter and records: the built-in ones, and those of the project. */
import type {ErrorObject, ValidateFunction} from 'ajv/dist/2020.js'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {lettersBeyondAscii} from '../../model/installed-fonts.ts'
import {digestOnce, type Memo} from '../../model/memo.ts'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import {startOf} from '../../model/place.ts'
import {recordTypeNames, type Project} from '../../model/publication/project.ts'
import type {RecordTypes} from '../../model/publication/record-type.ts'
import type {World} from '../../model/world.ts'
import {checkRecordNames} from '../records/check-record-names.ts'
import {checkSharedNames} from '../records/check-shared-names.ts'
import {describeTypes} from '../records/record-types.ts'
import {findFaults, findRootFaults} from './find-faults.ts'
import {judgeSchema} from './judge-schema.ts'
import {isPrivate, privateKeys} from './private-keys.ts'
import {pathOfSchema, readSchemaFile, schemaUri, type SchemaFile} from './read-schema-file.ts'
import {isBelow, schemaFolder} from './schema-folder.ts'
import {knownKeys} from './reach.ts'
import {referencesOf, Registry, subSchemas, type SubSchema} from './registry.ts'
import {isJsonObject} from './schema-object.ts'
import {soundAhead} from './sound-ahead.ts'
import {createValidator, errorsBy, type Validator} from './validator.ts'

/** A schema ready to judge. */
export interface TypeSchema {
  readonly schema: JsonObject
  /** The faults of data; none when they are sound. */
  readonly judge: (data: unknown) => readonly ErrorObject[]
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
  /** The same as they are described, which is done once: each publication asks for them. */
  recordTypes(): RecordTypes
  readonly builtIn: {readonly document: TypeSchema; readonly publication: TypeSchema}
  readonly registry: Registry
  /** The keys that any type of front matter knows. */
  readonly frontMatterKeys: ReadonlySet<string>
  /** Whether any of them keeps something private. */
  readonly keepPrivate: boolean
  /** Those of the project's own that ASCII lacks, each once: fields are shown by their titles. */
  readonly letters: string
  /** SHA-256, in hexadecimal, of all that is judged by them. */
  digest(): string
  /** JSON Pointers of what reaches no edition, of front matter of this type; none for an unknown type. */
  privateKeys(type: string, data: JsonObject): ReadonlySet<string>
}

export interface KeptSchemas extends Schemas {
  /** What was found by them before, or by others. */
  readonly memo?: Memo | undefined
}

type SchemaPaths = Pick<Project, 'frontMatterSchemas' | 'recordSchemas'>

/** What schemas are read from. */
type SchemaWorld = Pick<World, 'schema' | 'open'>

/**
 * Reads every schema of `schemas/front-matter/` and `schemas/records/`, and the files of `schemas/` that they refer to. A schema with faults is
 * reported at their places, and judges nothing. A schema named `document` or `publication` stands in for the built-in
 * one, which it can extend by `$ref`.
 */
export async function loadSchemas(project: SchemaPaths, world: SchemaWorld): Promise<Outcome<Schemas>> {
  const registry = new Registry()
  let made: Validator | undefined
  const validator = (): Validator => (made ??= createValidator(registry))
  // A project's own schemas may refer to the metaschemas that it knows.
  if (project.frontMatterSchemas.size + project.recordSchemas.size > 0) validator()
  const document = await loadBuiltIn('document', {validator, registry}, world)
  const publication = await loadBuiltIn('publication', {validator, registry}, world)
  const {files, diagnostics} = await readAll(project, registry, world)
  const types = new Map<string, TypeSchema | undefined>([
    ['document', document],
    ['publication', publication]
  ])
  const faults = [...diagnostics]
  const sound = files.filter((file) => {
    const found = judge(file, {validator, registry}, project)
    faults.push(...found)
    return found.length === 0
  })
  const typeAt = (path: string): TypeSchema | undefined => {
    const file = sound.find((one) => one.path === path)
    const compiled = file === undefined ? undefined : compile(file, validator())
    if (compiled?.kind === 'refused') faults.push(...(faults.length === 0 ? [compiled.diagnostic] : []))
    return compiled?.kind === 'compiled' ? compiled.type : undefined
  }
  for (const [type, path] of project.frontMatterSchemas) types.set(type, typeAt(path))
  const ofRecords = new Map([...project.recordSchemas].map(([type, path]) => [type, typeAt(path)]))
  const records = new Map([...types, ...ofRecords])
  faults.push(...checkRecordNames(project.recordSchemas))
  faults.push(...checkSharedNames(ofRecords, types, {registry, files: sound}))
  const pathsOf = (all: Schemas['types']): unknown =>
    new Map([...all].map(([name, one]) => [name, one && (one.path ?? '')]))
  const said = {
    files: files.map(({path, schema}) => ({path, schema})),
    types: pathsOf(types),
    records: pathsOf(records)
  }
  const value: Schemas = {
    types,
    records,
    recordTypes: describeTypes({records, types, registry}),
    builtIn: {document, publication},
    registry,
    frontMatterKeys: new Set(
      [...types.values()].flatMap((type) =>
        type === undefined ? [] : [...knownKeys(registry, type.schema).keys.keys()]
      )
    ),
    keepPrivate: registry.some(isPrivate),
    letters: [...lettersBeyondAscii(JSON.stringify(files.map(({schema}) => schema)))].join(''),
    digest: () => digestOnce(said),
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
  /** Made when something is compiled. */
  readonly validator: () => Validator
  readonly registry: Registry
}

/** Compiled when something is judged by it: most projects have documents alone, or a schema that stands in for it. */
async function loadBuiltIn(
  name: 'document' | 'publication',
  {validator, registry}: Tools,
  world: SchemaWorld
): Promise<TypeSchema> {
  const schema = await world.schema(name)
  if (!isJsonObject(schema)) throw new Error(`the schema ${name} is a JSON object`)
  const uri = `tetrapla:${name}`
  registry.add(schema, uri)
  let compiled: ValidateFunction | undefined
  const judge = (data: unknown): readonly ErrorObject[] =>
    soundAhead[name](data) ? [] : errorsBy((compiled ??= validator().compile(schema)), data)
  return {schema, judge}
}

interface AllFiles {
  readonly files: readonly SchemaFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The types' schemas, and every file beside them that one of them refers to; a missing one is found at its `$ref`. */
async function readAll(project: SchemaPaths, registry: Registry, world: SchemaWorld): Promise<AllFiles> {
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
    return referencesOf(schema).flatMap(({reference}) => {
      const place = registry.uriOf(schema, reference)
      if (place === undefined || registry.has(place.uri)) return []
      const path = pathOfSchema(place.uri)
      return path === undefined || !isBelow(folder, path) ? [] : [path]
    })
  })
}

function everySchema(part: SubSchema): readonly SubSchema[] {
  return [part, ...subSchemas(part).flatMap(everySchema)]
}

function judge(file: SchemaFile, {validator, registry}: Tools, project: SchemaPaths): readonly Diagnostic[] {
  const {formats, byMetaschema} = validator()
  const records = recordTypeNames(project)
  const isType = [...project.frontMatterSchemas.values(), ...project.recordSchemas.values()].includes(
    file.path
  )
  return judgeSchema(file, byMetaschema, [
    ...(isType ? findRootFaults(file.schema) : []),
    ...findFaults(file.schema, {registry, formats, records, folder: schemaFolder(project)})
  ])
}

type Compiled =
  | {readonly kind: 'compiled'; readonly type: TypeSchema}
  | {readonly kind: 'refused'; readonly diagnostic: Diagnostic}

function compile(file: SchemaFile, validator: Validator): Compiled {
  try {
    const validate = validator.compile(file.schema)
    const judge = (data: unknown): readonly ErrorObject[] => errorsBy(validate, data)
    return {kind: 'compiled', type: {schema: file.schema, judge, path: file.path}}
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
