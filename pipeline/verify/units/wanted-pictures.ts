/** Lists what a PDF has no names for, so that its reader is told what to look for: pictures and where they are shown, titles of links. */
import {linkTitles, picturesInLine} from './unit-text.ts'
import type {Blocks} from './unit.ts'

/**
 * The names of the pictures' files by the keys of their units, in the order of their images. `inPdf` are the units as a PDF
 * carries them, whose images of figures are counted without decorative ones; the names of images in lines are in `wanted` alone.
 */
export function wantedPictures(wanted: Blocks, inPdf: Blocks): ReadonlyMap<string, readonly string[]> {
  const pictures = new Map<string, readonly string[]>()
  for (const {kind, key, facts} of [...inPdf.body, ...inPdf.notes])
    if (kind === 'image') pictures.set(key, [String(facts.picture)])
  for (const {kind, key, text = ''} of [...wanted.body, ...wanted.notes]) {
    const names = kind === 'code' ? [] : picturesInLine(text)
    if (names.length > 0) pictures.set(key, names)
  }
  return pictures
}

/** The titles of links, by which a PDF describes them. */
export function wantedTitles({body, notes}: Blocks): readonly string[] {
  return [...new Set([...body, ...notes].flatMap(({text = ''}) => linkTitles(text)))]
}
