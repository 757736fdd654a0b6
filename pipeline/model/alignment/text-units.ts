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

/** Those of several documents, each of which was listed by itself, as they are listed together. */
export function joinUnits(documents: readonly (readonly TextUnit[])[]): readonly TextUnit[] {
  const units: TextUnit[] = []
  for (const own of documents) {
    const first = units.length
    for (const unit of own) units.push(unit.parent < 0 ? unit : {...unit, parent: unit.parent + first})
  }
  return units
}

/** 16 hexadecimal digits; none for no words. */
export function digestOfWords(text: string): string {
  return text === '' ? '' : sha256Of(text).slice(0, 16)
}
