/** Reads tetrapla-baseline.json: the findings that a project has and is not told. */
import type {Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {parseJson} from '../../model/values/parse-json.ts'
import {startOf} from '../../model/place.ts'
import {baselineFile, type Baseline, type KnownFindings} from '../../model/publication/baseline.ts'
import {isExtensionRuleId, isRuleId} from '../../model/rules.ts'
import type {World} from '../../model/world.ts'
import {unreadable} from '../unreadable.ts'

/** More than the baseline of a very large library has. */
const mostBytes = 64 * 1024 * 1024

const noBaseline = finding(
  'project/configuration-is-valid',
  startOf(baselineFile),
  'this is no baseline that Tetrapla can read',
  {hints: ['write it anew, with `tetrapla check --write-baseline`, or delete it']}
)

/** Undefined for a project without one. */
export async function readBaseline(world: Pick<World, 'open'>): Promise<Outcome<Baseline | undefined>> {
  const opened = await world.open(baselineFile, mostBytes)
  if (!opened.ok) {
    const isMissing = opened.failure.kind === 'missing'
    return {value: undefined, diagnostics: isMissing ? [] : [unreadable(baselineFile, opened.failure)]}
  }
  const value = findingsIn(parseJson(opened.value))
  return {value, diagnostics: value === undefined ? [noBaseline] : []}
}

function findingsIn(value: unknown): Baseline | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!('format' in value) || value.format !== 'tetrapla-baseline') return undefined
  if (!('findings' in value) || !Array.isArray(value.findings)) return undefined
  const known = value.findings.flatMap((one: unknown) => knownIn(one) ?? [])
  return known.length === value.findings.length ? known : undefined
}

function knownIn(value: unknown): KnownFindings | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!('path' in value && 'ruleId' in value && 'message' in value && 'count' in value)) return undefined
  const {path, ruleId, message, count} = value
  if (typeof path !== 'string' || typeof ruleId !== 'string' || typeof message !== 'string') return undefined
  if ((!isRuleId(ruleId) && !isExtensionRuleId(ruleId)) || typeof count !== 'number') return undefined
  return {path, ruleId, message, count}
}
