/** Gives the sheet of paper that the PDF is set on. */
import type {PdfSettings} from '../model/publication/publication.ts'
import {frameWidth, millimetre} from './tokens.ts'

/** In points. */
export interface Sheet {
  readonly size: readonly [width: number, height: number]
  readonly margin: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Between the margins; the frame's width is the same on each sheet, so that lines end alike. */
  readonly frameHeight: number
}

const top = 30 * millimetre

/** ISO 216; a frame of 48 lines. */
const a4 = sheet([210 * millimetre, 297 * millimetre], {side: 25 * millimetre, bottom: 29.9 * millimetre})

/** US Letter, 8.5 by 11 inches (ANSI/ASME Y14.1, size A); a frame of 45 lines. */
const letter = sheet([612, 792], {side: (612 - frameWidth) / 2, bottom: 27.1 * millimetre})

/** A4 where no paper is named. */
export function sheetOf(paper: PdfSettings['paper'] = 'a4'): Sheet {
  return paper === 'letter' ? letter : a4
}

function sheet(size: Sheet['size'], {side, bottom}: {readonly side: number; readonly bottom: number}): Sheet {
  return {
    size,
    margin: {top, right: side, bottom, left: side},
    frameHeight: size[1] - top - bottom
  }
}
