/** Describes an edition in words: its size, its pages and what it is for. */
import {pageCount} from './fill.ts'
import {formatSize} from './format-size.ts'
import type {ChosenLabels} from './chosen-labels.ts'
import type {Labels} from './labels.ts'

/** Its size, where it is known. */
export function sizeInWords({labels}: ChosenLabels, bytes: number): readonly string[] {
  return bytes === 0 ? [] : [formatSize(labels, bytes)]
}

/** How many pages it has, where it has pages, and what it is for. */
export function natureInWords(
  {labels, language}: ChosenLabels,
  {edition, pages}: {readonly edition: keyof Labels['editionNature']; readonly pages?: number}
): readonly string[] {
  return [...(pages === undefined ? [] : [pageCount(labels, language, pages)]), labels.editionNature[edition]]
}
