/** Judges a font that a project brings: one face of outlines, whole, that may be embedded. */
import {create} from 'fontkit'
import type {FontFailure} from '../../model/world.ts'
import {tablesOf} from './font-tables.ts'

/** Why a font's bytes are refused; undefined for a font that can be used. */
export function judgeFont(bytes: Uint8Array): FontFailure | undefined {
  const kind = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (kind === 'wOFF' || kind === 'wOF2') return {kind: 'unfit-font', what: 'a web font'}
  if (kind === 'ttcf') return {kind: 'unfit-font', what: 'a collection of fonts'}
  if (!['\u0000\u0001\u0000\u0000', 'true', 'OTTO'].includes(kind)) return {kind: 'unknown-type'}
  const tables = tablesOf(bytes)
  if (tables === undefined) return {kind: 'damaged', reason: 'its tables are cut off'}
  if (tables.has('fvar')) return {kind: 'unfit-font', what: 'a variable font'}
  if (!['glyf', 'CFF '].some((table) => tables.has(table))) {
    return {kind: 'unfit-font', what: 'a font without outlines'}
  }
  const lacking = required.find((table) => !tables.has(table))
  if (lacking !== undefined) return {kind: 'damaged', reason: `it has no table \`${lacking}\``}
  return isRestricted(tables.get('OS/2')) ? {kind: 'restricted'} : whyUnreadable(bytes)
}

/** Without these nothing is drawn. */
const required = ['cmap', 'head', 'hhea', 'hmtx', 'maxp']

/** OpenType 1.9, OS/2, fsType: restricted, or without subsets, or bitmaps only. */
const restrictions = 0x0002 | 0x0100 | 0x0200
const editableOrPreview = 0x0004 | 0x0008

function isRestricted(table: DataView | undefined): boolean {
  const rights = table !== undefined && table.byteLength > 10 ? table.getUint16(8) : 0
  // of several levels the most generous counts
  const denied = rights & restrictions
  return denied === 0x0002 ? (rights & editableOrPreview) === 0 : denied !== 0
}

function whyUnreadable(bytes: Uint8Array): FontFailure | undefined {
  try {
    create(bytes).layout('A')
    return undefined
  } catch {
    return {kind: 'damaged', reason: 'its tables hold what no font holds'}
  }
}
