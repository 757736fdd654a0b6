/** Finds for the units of an XLIFF file that came back the stretches of today's original that they translate. */
import type {Diagnostic} from '../model/diagnostic.ts'
import {finding} from '../model/finding.ts'
import {faultOfCodes} from './judge-codes.ts'
import {shapeOf, type Line, type Token} from './line.ts'
import type {ReadUnit} from './read-xliff.ts'
import type {Stretch} from './stretch.ts'

export interface Fitted {
  /** What is to be written, by the key of the stretch. */
  readonly targets: ReadonlyMap<string, readonly Token[]>
  readonly diagnostics: readonly Diagnostic[]
  /** The units that nobody has translated yet. */
  readonly open: number
}

export interface Fitting {
  /** The path of the XLIFF file. */
  readonly path: string
  readonly stretches: readonly Stretch[]
  /** The translation that is there. */
  readonly knownOf: (stretch: Stretch) => Line | undefined
}

/**
 * By id where the source says what it says today, else the only stretch that says it: ids move with text that was not published in
 * between. What fits nowhere, is translated by half, or has not the codes of its source, is told and left out.
 */
export function fitUnits(units: readonly ReadUnit[], {path, stretches, knownOf}: Fitting): Fitted {
  const targets = new Map<string, readonly Token[]>()
  const diagnostics: Diagnostic[] = []
  let open = 0
  const tell = (rule: Rule, {place}: ReadUnit, message: string, hint: string): void =>
    void diagnostics.push(finding(rule, {path, start: place}, message, {hints: [hint]}))
  const find = finderOf(units, stretches)
  for (const unit of units) {
    const {key, target, isHalf} = unit
    if (target === undefined) {
      open += 1
      continue
    }
    const stretch = find(unit)
    const known = stretch === undefined ? undefined : knownOf(stretch)
    const fault = stretch === undefined ? undefined : faultOfCodes(target, stretch.line, known)
    if (stretch === undefined)
      tell(
        'xliff/source-is-current',
        unit,
        `the source of \`${key}\` is not what the original says today`,
        'export again: what is translated and still fits is kept'
      )
    else if (isHalf)
      tell(
        'xliff/unit-is-whole',
        unit,
        `\`${key}\` is translated in part`,
        'translate the other segments of the unit'
      )
    else if (known !== undefined && shapeOf(target) === shapeOf(known.tokens))
      targets.set(stretch.key, target)
    else if (fault !== undefined)
      tell(
        'xliff/codes-are-kept',
        unit,
        `in \`${key}\`, ${fault}`,
        'put each code of the source once into the translation, in any order'
      )
    else targets.set(stretch.key, target)
  }
  return {targets, diagnostics, open}
}

type Rule = 'xliff/source-is-current' | 'xliff/unit-is-whole' | 'xliff/codes-are-kept'

function finderOf(
  units: readonly ReadUnit[],
  stretches: readonly Stretch[]
): (unit: ReadUnit) => Stretch | undefined {
  const byKey = new Map(stretches.map((stretch) => [stretch.key, stretch]))
  const isSame = (unit: ReadUnit, stretch: Stretch): boolean =>
    shapeOf(unit.source) === shapeOf(stretch.line.tokens)
  const placed = new Map<ReadUnit, Stretch>()
  for (const unit of units) {
    const stretch = byKey.get(unit.key)
    if (stretch !== undefined && isSame(unit, stretch)) placed.set(unit, stretch)
  }
  const taken = new Set(placed.values())
  const free = new Map<string, readonly Stretch[]>()
  for (const stretch of stretches) {
    if (taken.has(stretch)) continue
    const shape = shapeOf(stretch.line.tokens)
    free.set(shape, [...(free.get(shape) ?? []), stretch])
  }
  for (const unit of units) {
    const [only, ...others] = placed.has(unit) ? [] : (free.get(shapeOf(unit.source)) ?? [])
    if (only === undefined || others.length > 0 || taken.has(only)) continue
    placed.set(unit, only)
    taken.add(only)
  }
  return (unit) => placed.get(unit)
}
