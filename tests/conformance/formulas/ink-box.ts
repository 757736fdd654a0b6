/** Compares two pictures of a formula: how large its ink is, and how much of it is where the other has none. */
import type {Picture} from '../drawn/ink.ts'

/** What has ink, in pixels of a picture. */
export interface InkBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const [dark, light] = [110, 200]

export function inkBox({pixels, width}: Picture): InkBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1]
  pixels.forEach((grey, index) => {
    if (grey > 160) return
    const [x, y] = [index % width, Math.floor(index / width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  })
  return {left, top, width: right - left + 1, height: bottom - top + 1}
}

/** The share of dark pixels that the other has no ink near, with one corner or the opposite one at one place; from 0 to 1. */
export function strangeShare(one: Picture, other: Picture, reach: number): number {
  const [box, its] = [inkBox(one), inkBox(other)]
  const shift = {x: its.left - box.left, y: its.top - box.top}
  const end = {x: shift.x + its.width - box.width, y: shift.y + its.height - box.height}
  const shares = [shift, end].map((by) =>
    Math.max(
      missing(one, other, {box, by, reach}),
      missing(other, one, {box: its, by: {x: -by.x, y: -by.y}, reach})
    )
  )
  return Math.min(...shares)
}

interface Where {
  readonly box: InkBox
  readonly by: {readonly x: number; readonly y: number}
  readonly reach: number
}

function missing(one: Picture, other: Picture, {box, by, reach}: Where): number {
  let [all, none] = [0, 0]
  for (let y = box.top; y < box.top + box.height; y++)
    for (let x = box.left; x < box.left + box.width; x++) {
      if ((one.pixels[y * one.width + x] ?? 255) > dark) continue
      all += 1
      if (!hasInk(other, {x: x + by.x, y: y + by.y}, reach)) none += 1
    }
  return all === 0 ? 1 : none / all
}

function hasInk(
  {pixels, width, height}: Picture,
  at: {readonly x: number; readonly y: number},
  reach: number
): boolean {
  for (let y = Math.max(0, at.y - reach); y <= Math.min(height - 1, at.y + reach); y++)
    for (let x = Math.max(0, at.x - reach); x <= Math.min(width - 1, at.x + reach); x++)
      if ((pixels[y * width + x] ?? 255) < light) return true
  return false
}
