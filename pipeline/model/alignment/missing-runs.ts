/** Lists what a translation lacks, by the places where it would stand. */
import type {TextUnit} from '../publication/translation.ts'
import type {ComparedTranslation} from './compare-with-original.ts'

/** Blocks of the original that are missing in one place. */
export interface MissingRun {
  /** What they would stand behind in the translation; absent at the start of a document. */
  readonly after?: TextUnit
  /** Of the original, in reading order. */
  readonly units: readonly TextUnit[]
}

/** Runs in the order of the original; units that are missing one behind the other are one run, unless a document begins between them. */
export function missingRuns({
  originalText,
  translationText,
  states
}: ComparedTranslation): readonly MissingRun[] {
  const counterparts = new Map(
    states.units.map(({unit, original}) => [original, translationText.units[unit]])
  )
  const absent = new Set(states.missing)
  const runs: {readonly after?: TextUnit; readonly units: TextUnit[]}[] = []
  let document = ''
  let after: TextUnit | undefined
  let isOpen = false
  for (const [index, unit] of originalText.units.entries()) {
    if (unit.document !== document) {
      document = unit.document
      after = undefined
      isOpen = false
    }
    const counterpart = counterparts.get(index)
    if (counterpart !== undefined) {
      after = counterpart
      isOpen = false
    } else if (absent.has(index)) {
      if (isOpen) runs.at(-1)?.units.push(unit)
      else runs.push({...(after === undefined ? {} : {after}), units: [unit]})
      isOpen = true
    }
  }
  return runs
}
