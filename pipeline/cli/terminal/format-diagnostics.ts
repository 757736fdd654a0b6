/** Formats diagnostics for programs, as the reporters of the commands do. */
import path from 'node:path'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {defaultLimits} from '../../model/limits.ts'
import {diskFiles} from '../../platform/cache/disk-files.ts'
import {createWorld} from '../../platform/world.ts'
import type {ReporterName} from '../../report/index.ts'
import {reporterNames} from '../request/options.ts'
import {kindOf} from '../project/kind-of.ts'
import {requestFields} from '../request/request-fields.ts'
import {formatFindings} from './show-findings.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {isObject} from '../../model/values/is-object.ts'

export interface FormatRequest {
  /** What `build`, `check`, `verify` or `schema` gave. */
  readonly diagnostics: readonly Diagnostic[]
  /** `text` when left out. */
  readonly reporter?: ReporterName
  /** The project that was asked for, whose lines are quoted beside their findings; none are when it is left out. */
  readonly project?: string
}

/** Without colours. Throws `UsageFailure`. */
export async function formatDiagnostics(request: FormatRequest): Promise<string> {
  const fields = requestFields(request, {name: 'format', keys: ['diagnostics', 'reporter', 'project']})
  const diagnostics = fields.list('diagnostics') ?? []
  if (!diagnostics.every(isDiagnostic)) throw new UsageFailure('`diagnostics` holds something else')
  const reporter = fields.oneOf('reporter', reporterNames) ?? 'text'
  const world = await worldOf(fields.text('project'))
  return formatFindings({diagnostics, world, all: true}, reporter, {colour: false})
}

/** A world without files, when there is no project. */
async function worldOf(project: string | undefined) {
  if (project === undefined) return {open: async () => ({ok: false, failure: {kind: 'missing'}}) as const}
  const target = path.resolve(project)
  const root = (await kindOf(target)) === 'file' ? path.dirname(target) : target
  return createWorld({files: diskFiles(root), limits: defaultLimits})
}

function isDiagnostic(value: unknown): value is Diagnostic {
  return (
    isObject(value) &&
    [value['ruleId'], value['severity'], value['message']].every((one) => typeof one === 'string') &&
    isObject(value['place']) &&
    isObject(value['place']['start'])
  )
}
