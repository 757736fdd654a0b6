/**
 * Lists the pictures that a PDF should show, and where: its images have no file names, so its reader is told which to
 * look for.
 */
import type {PublicationUnits} from './publication-units.ts'
import {picturesInLine} from './unit-text.ts'

/**
 * The names of the pictures' files by the keys of their units, in the order of their images. `inPdf` are the units as a PDF
 * carries them, whose images of figures are counted without decorative ones; the names of images in lines are in `wanted` alone.
 */
export function wantedPictures(
  wanted: PublicationUnits,
  inPdf: PublicationUnits
): ReadonlyMap<string, readonly string[]> {
  const pictures = new Map<string, readonly string[]>()
  for (const {kind, key, facts} of [...inPdf.body, ...inPdf.notes])
    if (kind === 'image') pictures.set(key, [String(facts.picture)])
  for (const {kind, key, text = ''} of [...wanted.body, ...wanted.notes]) {
    const names = kind === 'code' ? [] : picturesInLine(text)
    if (names.length > 0) pictures.set(key, names)
  }
  return pictures
}
