/** `limits`: what the project takes on beyond the defaults. */
import {defaultLimits, type Limits} from '../../model/limits.ts'
import type {Settings} from './settings.ts'

type LimitName = keyof Limits

const names: readonly string[] = Object.keys(defaultLimits)

/** Depths are bounded: code that walks a tree would end past them. */
const ceilings: {readonly [name in LimitName]?: number} = {frontMatterDepth: 100, nesting: 200}

/** Whole numbers from 1; the defaults for those that are left out. */
export function readLimits(settings: Settings): Limits {
  settings.mapping('/limits')
  settings.allowKeys('/limits', names)
  const limit = (name: LimitName): number => readLimit(settings, name) ?? defaultLimits[name]
  return {
    documentBytes: limit('documentBytes'),
    frontMatterBytes: limit('frontMatterBytes'),
    frontMatterKeys: limit('frontMatterKeys'),
    frontMatterDepth: limit('frontMatterDepth'),
    nesting: limit('nesting'),
    filledCells: limit('filledCells'),
    tableCells: limit('tableCells'),
    imageBytes: limit('imageBytes'),
    imagePixels: limit('imagePixels'),
    seconds: limit('seconds'),
    secondsPerMebibyte: limit('secondsPerMebibyte'),
    heapMebibytes: limit('heapMebibytes')
  }
}

function readLimit(settings: Settings, name: LimitName): number | undefined {
  const pointer = `/limits/${name}`
  const value = settings.value(pointer)
  if (value === undefined) return undefined
  const most = ceilings[name] ?? Number.MAX_SAFE_INTEGER
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= most) return value
  const range = ceilings[name] === undefined ? 'from 1' : `from 1 to ${most}`
  settings.report(
    pointer,
    `\`limits.${name}\` must be a whole number ${range}`,
    `the default is \`${defaultLimits[name]}\``
  )
  return undefined
}
