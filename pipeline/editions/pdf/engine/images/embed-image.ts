/** Writes an image into the file. */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfValue} from 'pdfmake/js/PDFDocument.js'
import type {EmbeddedImage} from './embedded-image.ts'
import type {ImageParts} from './image-parts.ts'
import {jpegParts} from './jpeg.ts'
import {pngParts} from './png.ts'

/** The parts of a PNG or JPEG; undefined when it has to be converted to a plain PNG first. */
export async function imageParts(
  mediaType: 'image/png' | 'image/jpeg',
  bytes: Uint8Array
): Promise<ImageParts | undefined> {
  return mediaType === 'image/png' ? pngParts(bytes) : jpegParts(bytes)
}

/** The image as a resource called `name`. */
export function embedImage(parts: ImageParts, name: string, document: PDFDocument): EmbeddedImage {
  const {width, height, bits, filter, parameters, data, alpha} = parts
  const object = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: colourSpace(parts, document),
    Filter: filter,
    ...(parameters === undefined ? {} : {DecodeParms: {...parameters}}),
    ...(alpha === undefined ? {} : {SMask: mask(parts, alpha, document)})
  })
  object.end(data)
  return {name, width, height, object}
}

function colourSpace({colours}: ImageParts, document: PDFDocument): PdfValue {
  if (colours.kind === 'device') return colours.space
  const palette = document.ref({})
  palette.end(colours.palette)
  return ['Indexed', 'DeviceRGB', colours.palette.length / 3 - 1, palette]
}

type Alpha = NonNullable<ImageParts['alpha']>

function mask({width, height}: ImageParts, alpha: Alpha, document: PDFDocument): PdfValue {
  const object = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
    Filter: 'FlateDecode',
    ...(alpha.parameters === undefined ? {} : {DecodeParms: {...alpha.parameters}})
  })
  object.end(alpha.data)
  return object
}
