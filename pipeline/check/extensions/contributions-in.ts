/** Reads what an extension exports: contributions, or what is wrong with them. */
import type {Contribution, Directive, EditionFormat, Rule} from '../../extension/contributions.ts'
import type {FindingDetails} from '../../model/finding.ts'
import {isExtensionRuleId} from '../../model/rules.ts'
import {isObject} from '../../model/values/is-object.ts'

export type Read =
  | {readonly ok: true; readonly value: Contribution}
  | {readonly ok: false; readonly why: string; readonly details?: FindingDetails}

/** Of the module that was loaded: its default export is one contribution, or a list. */
export function contributionsIn(module: unknown): readonly Read[] {
  const exported = isObject(module) ? module['default'] : undefined
  if (exported === undefined) return [{ok: false, why: 'it has no default export'}]
  const all: readonly unknown[] = Array.isArray(exported) ? exported : [exported]
  return all.map(read)
}

function read(value: unknown): Read {
  if (!isObject(value)) return {ok: false, why: 'its default export is no rule, directive or edition'}
  const {kind} = value
  if (kind !== 'rule' && kind !== 'directive' && kind !== 'edition')
    return {
      ok: false,
      why: 'what it exports has no `kind`: use `defineRule`, `defineDirective` or `defineEdition`'
    }
  const name = typeof value['name'] === 'string' ? value['name'] : ''
  const why = kind === 'rule' ? faultOfRule(value, name) : faultOf(value, name)
  if (why !== undefined) return {ok: false, why: `its ${kind} \`${name}\` ${why}`}
  if (isRule(value) || isDirective(value) || isEdition(value)) return {ok: true, value}
  const method = kind === 'rule' ? 'check' : 'render'
  return {ok: false, why: `its ${kind} \`${name}\` has no function \`${method}\``}
}

function faultOfRule({severity}: Fields, name: string): string | undefined {
  if (!isExtensionRuleId(name)) return 'has a name unlike `x-house/plain-words`'
  const isSeverity = severity === 'error' || severity === 'warning' || severity === 'info'
  return isSeverity ? undefined : 'has no `severity`, which is `error`, `warning` or `info`'
}

function faultOf({kind, ending, mediaType, schema}: Fields, name: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
    return 'has a name that is not of small letters, digits and hyphens'
  if (kind === 'directive')
    return schema === undefined || isObject(schema) ? undefined : 'has a `schema` that is no JSON Schema'
  if (typeof ending !== 'string' || !/^[a-z0-9]+(?:\.[a-z0-9]+)*$/.test(ending))
    return 'has no `ending` such as `txt`'
  if (ofTetrapla.has(ending)) return `has the ending \`${ending}\`, which is Tetrapla's`
  const isType = typeof mediaType === 'string' && /^[a-z]+\/[\w.+-]+(?:; ?charset=[\w-]+)?$/.test(mediaType)
  return isType ? undefined : 'has no `mediaType` such as `text/plain`'
}

const ofTetrapla: ReadonlySet<string> = new Set([
  'html',
  'pdf',
  'epub',
  'json',
  'passages.jsonl',
  'bib',
  'csl.json'
])

interface Fields {
  readonly [key: string]: unknown
}

function isRule(value: unknown): value is Rule {
  return isObject(value) && value['kind'] === 'rule' && typeof value['check'] === 'function'
}

function isDirective(value: unknown): value is Directive {
  return isObject(value) && value['kind'] === 'directive' && typeof value['render'] === 'function'
}

function isEdition(value: unknown): value is EditionFormat {
  return isObject(value) && value['kind'] === 'edition' && typeof value['render'] === 'function'
}
