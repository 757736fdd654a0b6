/** Prepares the images of a publication for drawing. */
import type {Asset} from '../../../model/publication/asset.ts'
import type {Image} from '../../../model/tree/nodes.ts'
import type {World} from '../../../model/world.ts'
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import {embedImage} from '../engine/images/embed-image.ts'
import type {Fonts} from '../engine/file/fonts.ts'
import type {Picture} from '../engine/lines/runs.ts'
import type {DrawablePicture} from './drawable-picture.ts'
import {prepareDrawing} from './drawings.ts'
import {partsOf} from './parts-of.ts'
import {offerFamilies} from './svg-words.ts'

export const point = 72 / 96

/** By the image's path in the project; images are embedded in the order of their paths. */
export async function preparePictures(
  assets: ReadonlyMap<string, Asset>,
  file: {readonly document: PDFDocument; readonly fonts: Fonts},
  world: World
): Promise<ReadonlyMap<string, DrawablePicture>> {
  const pictures = new Map<string, DrawablePicture>()
  if ([...assets.values()].some(({mediaType}) => mediaType === 'image/svg+xml'))
    offerFamilies(file.document, file.fonts)
  for (const [index, path] of [...assets.keys()].sort().entries()) {
    const asset = assets.get(path)
    if (asset === undefined) continue
    const name = `I${index + 1}`
    const size = {width: asset.width * point, height: asset.height * point}
    if (asset.mediaType === 'image/svg+xml') {
      const drawing = await prepareDrawing(asset, name, file, world)
      pictures.set(path, {...drawing, scalable: true, ...size})
    } else {
      const image = embedImage(await partsOf(asset, world), name, file.document)
      pictures.set(path, {kind: 'image', image, scalable: false, ...size})
    }
  }
  return pictures
}

/** How much a drawing may be made larger, so that its words do not shout. */
const mostStretch = 1.25

/** Whether an image says nothing, by its author's word or for want of alternative text: it is drawn, and is no content. */
export function isDecoration({decorative, alt}: Image): boolean {
  return decorative || alt === ''
}

/** A picture made smaller where it must be, and a drawing somewhat larger to fill the box. */
export function fit(picture: DrawablePicture, width: number, height: number, stretch = false): Picture {
  const natural = picture.width
  const wanted = stretch && picture.scalable ? Math.min(width / natural, mostStretch) : 1
  const scale = Math.min(wanted, width / natural, height / picture.height)
  return {...picture, width: natural * scale, height: picture.height * scale}
}
