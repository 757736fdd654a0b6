/** Lists the grounds that covers are drawn on, with their tints; white text on each has at least 12:1. */
import type {CoverChoice} from '../../model/publication/front-matter.ts'

export type PaletteName = NonNullable<CoverChoice['palette']>

export interface CoverPalette {
  readonly ground: string
  /** From near the ground to near white. */
  readonly tints: readonly [deep: string, middle: string, pale: string]
  /** The one warm point. */
  readonly spark: string
}

export const coverPalettes: {readonly [name in PaletteName]: CoverPalette} = {
  petrol: {ground: '#0d3b48', tints: ['#175363', '#2f7686', '#9cc7cc'], spark: '#e9b44c'},
  indigo: {ground: '#232c58', tints: ['#343f78', '#5563a3', '#b3bbdf'], spark: '#f0a27a'},
  pine: {ground: '#163d30', tints: ['#235645', '#3f7c66', '#a8cdb9'], spark: '#e8c468'},
  oxblood: {ground: '#561d2a', tints: ['#75303e', '#a05563', '#e0b4b6'], spark: '#e7c07a'},
  slate: {ground: '#262f3a', tints: ['#3a4654', '#627183', '#bcc6d0'], spark: '#e58f65'},
  plum: {ground: '#3d2450', tints: ['#56386c', '#80609a', '#cdb7dc'], spark: '#8fd0b5'}
}

export const paletteNames: readonly PaletteName[] = ['petrol', 'indigo', 'pine', 'oxblood', 'slate', 'plum']
