/** Reads `limits`: where the project sets a limit lower than the one that applies. */
import {
  eachLimit,
  isLimit,
  limitInWords,
  limitNames,
  type LimitName,
  type Limits
} from '../../model/limits.ts'
import type {Settings} from './settings.ts'

/** Each limit as set, at most as allowed; what is wrong or more is reported, and counts as left out. */
export function readLimits(settings: Settings, allowed: Limits): Limits {
  settings.mapping('/limits')
  settings.allowKeys('/limits', limitNames)
  return eachLimit((name) => readLimit(settings, name, allowed[name]) ?? allowed[name])
}

function readLimit(settings: Settings, name: LimitName, most: number): number | undefined {
  const pointer = `/limits/${name}`
  const value = settings.value(pointer)
  if (value === undefined) return undefined
  if (!isLimit(name, value)) {
    settings.report(
      pointer,
      `\`limits.${name}\` must be ${limitInWords(name)}`,
      `without it, it is \`${most}\``
    )
    return undefined
  }
  if (value <= most) return value
  settings.report(
    pointer,
    `\`limits.${name}\` is more than the \`${most}\` that are allowed here; a project can only lower it`,
    `run Tetrapla with \`--limit ${name}=${value}\`, and delete this line`
  )
  return undefined
}
