/** Lists the blocks of a publication as they are compared with those of a translation: by digests, without their words. */
import type {TextUnit} from '../publication/translation.ts'
import {sha256Of} from '../values/sha256-of.ts'
import {piecesOf, type Aligned} from './pieces-of.ts'

/** In the order of `piecesOf`. */
export function textUnits(documents: readonly Aligned[]): readonly TextUnit[] {
  return piecesOf(documents).map(({document, id, kind, parent, written, text, place, language}) => ({
    document,
    id,
    kind,
    parent,
    written,
    digest: digestOfWords(text),
    length: text.length,
    start: place.start,
    ...(language === undefined ? {} : {language})
  }))
}

/** 16 hexadecimal digits; none for no words. */
export function digestOfWords(text: string): string {
  return text === '' ? '' : sha256Of(text).slice(0, 16)
}
