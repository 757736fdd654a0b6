/** Judges a schema as JSON is judged: by the metaschema of 2020-12, and by what the metaschema can't say. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {describeFaults} from '../validation/describe-faults.ts'
import {keyAt, valueAt} from '../validation/place-fault.ts'
import type {SchemaFault} from './schema-fault.ts'
import type {SchemaFile} from './read-schema-file.ts'
import {Registry} from './registry.ts'
import {draft, type Validator} from './validator.ts'

/** Diagnostics of the file for the faults that were found, and for those of the metaschema. */
export function judgeSchema(
  file: SchemaFile,
  byMetaschema: Validator['byMetaschema'],
  faults: readonly SchemaFault[]
): readonly Diagnostic[] {
  const stated = file.schema['$schema']
  if (stated !== undefined && stated !== draft && stated !== `${draft}#`) {
    const place = valueAt(file, '/$schema')
    return [
      finding('schema/is-valid', place, `\`$schema\` must be \`${draft}\``, {
        hints: ['no other draft is read']
      })
    ]
  }
  const judged = {file, whole: 'the schema', registry: new Registry(), ruleId: 'schema/is-valid'} as const
  // What is said of a value with its reason is not said by the metaschema once more.
  const known = new Set(faults.flatMap(({at, pointer}) => (at === 'value' ? [pointer] : [])))
  const wrong = describeFaults(
    byMetaschema(file.schema).filter(({instancePath}) => !known.has(instancePath)),
    judged
  )
  return [
    ...wrong,
    ...faults.map(({pointer, at, message, hints}) => {
      const place = at === 'key' ? keyAt(file, pointer) : valueAt(file, pointer)
      return finding('schema/is-valid', place, message, hints.length === 0 ? {} : {hints})
    })
  ]
}
