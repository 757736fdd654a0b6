/** Makes the units of an XLIFF file of an original, with the translations that are there. */
import {isLeft} from './is-left.ts'
import {pairStretches, type Side} from './pair-stretches.ts'
import type {XliffFile} from './write-xliff.ts'

/** A file for each document that has something to translate, in the order of the original; what is left in its words has no target. */
export function exportUnits(original: Side, translation: Side | undefined): readonly XliffFile[] {
  const pairs = translation === undefined ? undefined : pairStretches(original, translation)
  return original.files
    .filter(({stretches}) => stretches.length > 0)
    .map((file) => ({
      original: file.path,
      units: file.stretches.map((stretch) => {
        const {key, kind, line, place} = stretch
        const pair = pairs?.of(stretch, file)
        const isOpen = pair !== undefined && isLeft(pair.stretch, stretch, original.manuscript.language)
        const found = isOpen ? undefined : pair
        return {
          key,
          kind,
          place: `${file.path}:${place.line}`,
          source: line,
          ...(found === undefined ? {} : {target: found.stretch.line, isOutdated: found.isOutdated})
        }
      })
    }))
}
