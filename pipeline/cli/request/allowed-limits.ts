/** Determines the limits that apply: the defaults, unless the environment, or before it the request, sets others. */
import {
  eachLimit,
  isLimit,
  isLimitName,
  limitInWords,
  limitNames,
  limitRanges,
  type LimitName,
  type Limits
} from '../../model/limits.ts'
import {unknownName, UsageFailure} from './usage-failure.ts'

export type SomeLimits = {readonly [name in LimitName]?: number}

/** `environment` is what TETRAPLA_LIMITS holds. Throws `UsageFailure`. */
export function allowedLimits(asked: SomeLimits = {}, environment = ''): Limits {
  const given = {...limitsIn(environment, 'TETRAPLA_LIMITS'), ...asked}
  return eachLimit((name) => given[name] ?? limitRanges[name].usual)
}

/** Limits as they are written: `seconds=300,heapMebibytes=4096`; `from` says where. Throws `UsageFailure`. */
export function limitsIn(text: string, from: string): SomeLimits {
  const pairs = text.split(',').filter((pair) => pair.trim() !== '')
  return limitsOf(
    Object.fromEntries(
      pairs.map((pair) => {
        const [, name, digits] = /^\s*([^=\s]+)\s*=\s*(\d+)\s*$/.exec(pair) ?? []
        if (name !== undefined && digits !== undefined) return [name, Number(digits)]
        throw new UsageFailure(
          `\`${from}\` takes a name and a number, not \`${pair.trim()}\``,
          'write them as in `seconds=300`'
        )
      })
    )
  )
}

/** The limits of a request's `limits`, which may be anything. Throws `UsageFailure` for a name or a number that is none. */
export function limitsOf(given: unknown): SomeLimits {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new UsageFailure('`limits` holds limits by their names', 'write it as in `{seconds: 300}`')
  }
  const limits: {[name in LimitName]?: number} = {}
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    if (!isLimitName(name))
      throw unknownName(`there is no limit \`${name}\``, name, {names: limitNames, rest: 'there are'})
    if (!isLimit(name, value)) {
      throw new UsageFailure(
        `the limit \`${name}\` is ${limitInWords(name)}, not \`${typeof value === 'number' ? String(value) : typeof value}\``
      )
    }
    limits[name] = value
  }
  return limits
}
