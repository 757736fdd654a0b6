/** Tells what is known of the images that a page draws, and counts those in a drawing. */
import {sha256Of} from '../../../model/values/sha256-of.ts'
import type {PdfFile} from '../file.ts'
import {PdfStream} from '../values.ts'
import type {PictureFacts} from './page-content.ts'

/** Groups of a drawing that are forms in forms. */
const mostForms = 20

export type KnownPictures = Map<PdfStream, PictureFacts>

/** Images that a form draws, and forms in it (§8.10); deeper than any drawing has groups, none. */
export function imagesIn(form: PdfStream, file: PdfFile, depth = 0): number {
  if (depth > mostForms) return 0
  const resources = file.optionalDictionary(form.dictionary.get('Resources'))
  const objects = file.optionalDictionary(resources.get('XObject'))
  const operators = file.streamBytes(form).toString('latin1')
  let images = 0
  for (const [, name = ''] of operators.matchAll(/\/(\S+) Do\b/g)) {
    const object = file.resolve(objects.get(name))
    if (!(object instanceof PdfStream)) continue
    if (file.name(object.dictionary.get('Subtype')) === 'Form') images += imagesIn(object, file, depth + 1)
    else images += 1
  }
  return images
}

/** An image may be drawn on many pages. */
export function pictureOf(stream: PdfStream, file: PdfFile, known: KnownPictures): PictureFacts {
  const before = known.get(stream)
  if (before !== undefined) return before
  const {dictionary} = stream
  const isJpeg = file.name(dictionary.get('Filter')) === 'DCTDecode'
  const facts = {
    width: Number(file.resolve(dictionary.get('Width'))),
    height: Number(file.resolve(dictionary.get('Height'))),
    digest: isJpeg ? sha256Of(file.encodedBytes(stream)) : undefined
  }
  known.set(stream, facts)
  return facts
}
