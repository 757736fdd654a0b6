/** Turns the errors of Ajv into diagnostics. */
import {pointerSteps} from '../../model/json-pointer.ts'
import type {ErrorObject} from 'ajv/dist/2020.js'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding, type FindingDetails} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import type {RuleId} from '../../model/rules.ts'
import {given} from '../../model/values/given.ts'
import {messages} from '../messages/index.ts'
import type {Explanation} from '../messages/explanation.ts'
import type {Registry} from '../schemas/registry.ts'
import {objectAt, textAt} from '../schemas/schema-object.ts'
import type {Fault} from './fault.ts'
import {placeFault, type PlacedFile} from './place-fault.ts'
import {selectFaults} from './select-faults.ts'

export interface Judged {
  readonly file: PlacedFile
  /** What messages call the value as a whole: `the front matter`. */
  readonly whole: string
  readonly registry: Registry
  readonly ruleId: RuleId
  /** What becomes of the text by a fault, if that is another thing than the rule says. */
  readonly outcomeOf?: (fault: Fault) => string | undefined
}

/** One diagnostic for each mistake, in Ajv's order; two that say the same of the same place are one. */
export function describeFaults(errors: readonly ErrorObject[], judged: Judged): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  for (const fault of selectFaults(errors, judged.registry)) {
    const {message, hints, value} = explain(fault, judged)
    const place = placeFault(fault, judged.file)
    const key = `${place.start.line}:${place.start.column} ${message}`
    if (found.has(key)) continue
    const details = {
      ...(hints.length === 0 ? {} : {hints}),
      ...fixOf(place, value),
      ...given({outcome: judged.outcomeOf?.(fault)})
    }
    found.set(key, finding(judged.ruleId, place, message, details))
  }
  return [...found.values()]
}

function fixOf({start, end}: Place, text: string | undefined): FindingDetails {
  return text === undefined || end === undefined ? {} : {fix: {edits: [{start, end, text}]}}
}

function explain(fault: Fault, judged: Judged): Explanation {
  const explainKeyword = messages.get(fault.keyword)
  if (explainKeyword === undefined) throw new Error(`no message for the keyword ${fault.keyword}`)
  const name = nameOf(fault, judged)
  const isJson = judged.file.path.endsWith('.json')
  const {message, hints, value} = explainKeyword({fault, name, isJson, registry: judged.registry})
  const reasons = fault.reasons.map((reason) => `this is so because ${reason}`)
  const own = aboutKeys.has(fault.keyword)
    ? undefined
    : textAt(objectAt(fault.holder, 'x-tetrapla'), 'message')
  return {
    message: own === undefined ? message : `${name}: ${own}`,
    hints: [...hints, ...reasons],
    ...(value === undefined ? {} : {value})
  }
}

/** Keywords whose faults stand at another key than the one that the schema's own message speaks of. */
const aboutKeys = new Set([
  'required',
  'requiredOneOf',
  'requiredTogether',
  'dependentRequired',
  'additionalProperties',
  'unevaluatedProperties'
])

function nameOf({pointer, key}: Fault, {file, whole}: Judged): string {
  if (key !== undefined) return `the key \`${key}\``
  const last = pointerSteps(pointer).at(-1)
  if (last === undefined) return whole
  if (file.places.get(pointer)?.key !== undefined) return `\`${last}\``
  const parent = pointer.slice(0, pointer.lastIndexOf('/'))
  return `item ${Number(last) + 1} of \`${pointerSteps(parent).at(-1) ?? ''}\``
}
