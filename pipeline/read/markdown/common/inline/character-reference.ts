/** Finds the sign that a character reference stands for (CommonMark 0.31 §2.5). */
import {characterEntities} from 'character-entities'

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{0,30}));/y

/** Whether a text has what may be one. */
export const mayRefer = /&(?:#|[A-Za-z])[^;\s]*;/

interface Reference {
  readonly value: string
  readonly length: number
}

/** At an `&`: 'none' where it is a sign itself, undefined for a number that stands for no character. */
export function referenceAt(text: string, at: number): Reference | 'none' | undefined {
  reference.lastIndex = at
  const [whole, decimal, hexadecimal, name = ''] = reference.exec(text) ?? []
  if (whole === undefined) return 'none'
  const {length} = whole
  if (decimal === undefined && hexadecimal === undefined) {
    const value = Object.hasOwn(characterEntities, name) ? characterEntities[name] : undefined
    return value === undefined ? 'none' : {value, length}
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  const isPlain =
    (code >= 32 && code < 127) || (code >= 160 && code < 0xd800) || (code > 0xffff && code <= 0x10ffff)
  return isPlain ? {value: String.fromCodePoint(code), length} : undefined
}
