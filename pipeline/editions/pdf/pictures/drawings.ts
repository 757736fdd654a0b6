/** Prepares drawings of the project: as lines and letters where the drawing library can draw all of one, else as pixels. */
import type {Drawing} from '../../../model/publication/asset.ts'
import type {World} from '../../../model/world.ts'
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {Fonts} from '../engine/file/fonts.ts'
import {beyondLibrary} from '../beyond-library.ts'
import {embedImage, imageParts} from '../engine/images/embed-image.ts'
import {tryDrawing} from '../engine/file/try-drawing.ts'
import type {DrawablePicture} from './drawable-picture.ts'
import {partsOf} from './parts-of.ts'
import {plainColours} from './plain-colours.ts'
import {rulesInPlace} from './rules-in-place.ts'
import {plainSvg, svgWords} from './svg-words.ts'

type Drawn =
  | Pick<Extract<DrawablePicture, {kind: 'svg'}>, 'kind' | 'svg' | 'family' | 'missing' | 'without'>
  | Pick<Extract<DrawablePicture, {kind: 'image'}>, 'kind' | 'image' | 'fault'>

/** `name` begins the names of its images in the file; `fault` of what is drawn says why it is pixels. */
export async function prepareDrawing(
  asset: Drawing,
  name: string,
  {document, fonts}: {readonly document: PDFDocument; readonly fonts: Fonts},
  world: World
): Promise<Drawn> {
  const {svg, areDrawn} = await embedPictures(
    plainColours(rulesInPlace(plainSvg(asset.bytes))),
    name,
    document
  )
  const words = svgWords(svg, fonts)
  const fault = areDrawn
    ? tryDrawing({...words, width: asset.width, height: asset.height}, asset.pictures ?? 0, document)
    : 'a picture in it has colours that a PDF can not show'
  const without = beyondLibrary(svg)
  // Pixels show all of it but its words: which fonts will be there for them is not known.
  const isPixels = fault !== undefined || (without.length > 0 && !svg.includes('<text'))
  if (!isPixels) return {kind: 'svg', ...words, without}
  return {
    kind: 'image',
    image: embedImage(await partsOf(asset, world), name, document),
    fault: fault ?? `there it would have no ${without.join(', ')}`
  }
}

/** The pictures in a clean drawing become images of the file, by whose names it has them then. */
async function embedPictures(
  svg: string,
  name: string,
  document: PDFDocument
): Promise<{readonly svg: string; readonly areDrawn: boolean}> {
  const labels = new Map<string, string>()
  let areDrawn = true
  for (const [, , type, data = ''] of svg.matchAll(picture)) {
    if (labels.has(data)) continue
    const label = `${name}-${String(labels.size + 1)}`
    labels.set(data, label)
    const parts = await imageParts(type === 'png' ? 'image/png' : 'image/jpeg', Buffer.from(data, 'base64'))
    if (parts === undefined) areDrawn = false
    else document._imageRegistry[label] = registered(embedImage(parts, label, document))
  }
  const named = svg.replace(
    picture,
    (whole, attribute: string, _type: string, data: string) => `${attribute}="${labels.get(data) ?? whole}"`
  )
  return {svg: named, areDrawn}
}

/** As a clean drawing has them: the loader wrote it. */
const picture = /((?:xlink:)?href)="data:image\/(png|jpeg);base64,([A-Za-z\d+/=]*)"/g

function registered({name, width, height, object}: ReturnType<typeof embedImage>) {
  return {label: name, width, height, obj: object}
}
