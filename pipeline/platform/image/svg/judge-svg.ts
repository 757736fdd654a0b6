/** Judges an SVG, and makes a clean copy of what it draws: nothing active, nothing from outside, a size. */
import type {SvgJudgement} from '../judgement.ts'
import {freeMemory, type ImageMemory} from '../memory.ts'
import {embedPicture} from './embed-picture.ts'
import {readSvg, type ReadSvg} from './read-svg.ts'
import {decodeUtf8} from '../../../model/values/decode-utf8.ts'

/** The drawing written again, with what was left out; a failure names what it may not hold. */
export async function judgeSvg(
  bytes: Uint8Array,
  pixelLimit: number,
  memory: ImageMemory = freeMemory
): Promise<SvgJudgement> {
  const text = decode(bytes)
  if (text === undefined) return damaged('it is not UTF-8')
  const read = readSvg(text)
  const {size, pictures, report} = read
  if (report.fault !== undefined) return {ok: false, failure: report.fault}
  if (size === undefined) return damaged(`it has no view box, or width and height, ${sizes}`)
  const parts = await partsOf(read, pixelLimit, memory)
  if (!parts.ok) return parts
  const removed = report.removed()
  return {
    ok: true,
    value: {...size, pictures, parts: parts.value, ...(removed === undefined ? {} : {removed})}
  }
}

/** What `svgSize` takes. */
const sizes = 'of 0.01 to 1,000,000 units a side, one at most 1,000 times the other'

/** Line endings become LF, as an XML reader sees them; a declared encoding other than UTF-8 is refused. */
function decode(bytes: Uint8Array): string | undefined {
  const text = decodeUtf8(bytes)?.replace(/\r\n?/g, '\n')
  const [, encoding = 'utf-8'] = /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)/.exec(text ?? '') ?? []
  return /^(utf-?8|us-ascii)$/i.test(encoding) ? text : undefined
}

type Parts =
  {readonly ok: true; readonly value: readonly Uint8Array[]} | Extract<SvgJudgement, {readonly ok: false}>

/** Pictures in the drawing are judged like those that stand alone, and have as many pixels together. */
async function partsOf({pieces}: ReadSvg, pixelLimit: number, memory: ImageMemory): Promise<Parts> {
  const encoder = new TextEncoder()
  const value: Uint8Array[] = []
  let left = pixelLimit
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      value.push(encoder.encode(piece))
      continue
    }
    const picture = await embedPicture(piece.picture, left, memory)
    if (!picture.ok) return {ok: false, failure: ofPicture(picture.failure)}
    left -= picture.value.pixels
    value.push(encoder.encode(picture.value.address))
  }
  return {ok: true, value}
}

type Failure = Extract<SvgJudgement, {readonly ok: false}>['failure']

function ofPicture(failure: Failure): Failure {
  return failure.kind === 'damaged' ? {...failure, reason: 'a picture in it is damaged'} : failure
}

function damaged(reason: string): Extract<SvgJudgement, {readonly ok: false}> {
  return {ok: false, failure: {kind: 'damaged', reason}}
}
