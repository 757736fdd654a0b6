/** Reads the parts of a JPEG, which a PDF holds as it is. */
import type {ImageParts} from './image-parts.ts'

/** Frame headers: SOF0 to SOF15 but DHT, JPG and DAC (ITU-T T.81, table B.1). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** What a PDF image is made of, or undefined for a JPEG to be converted first: in CMYK, which the file's sRGB cannot show. */
export function jpegParts(bytes: Uint8Array): ImageParts | undefined {
  const data = Buffer.from(bytes)
  let at = 2
  while (at + 10 < data.length) {
    if (data[at] !== 0xff) {
      at += 1
      continue
    }
    const marker = data.readUInt8(at + 1)
    if (isFrame(marker)) return frameParts(data, at + 4)
    const hasNoLength = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9)
    at += hasNoLength ? 1 : 2 + data.readUInt16BE(at + 2)
  }
  return undefined
}

function frameParts(data: Buffer, at: number): ImageParts | undefined {
  const channels = data.readUInt8(at + 5)
  if (channels !== 1 && channels !== 3) return undefined
  return {
    bits: data.readUInt8(at),
    height: data.readUInt16BE(at + 1),
    width: data.readUInt16BE(at + 3),
    colours: {kind: 'device', space: channels === 1 ? 'DeviceGray' : 'DeviceRGB'},
    filter: 'DCTDecode',
    data
  }
}
