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

/**
 * The share of dark pixels that the other has no ink near, from 0 to 1: with one corner or the opposite one at one place, or both, where
 * spaces are wider all along.
 */
export function strangeShare(one: Picture, other: Picture, reach: number): number {
  const [box, its] = [inkBox(one), inkBox(other)]
  const start = {x: its.left - box.left, y: its.top - box.top}
  const end = {x: start.x + its.width - box.width, y: start.y + its.height - box.height}
  const ways = [
    {start, end: start},
    {start: end, end},
    {start, end}
  ]
  const shares = ways.map((way) =>
    Math.max(
      missing(one, other, {box, ...way, reach}),
      missing(other, one, {box: its, start: back(way.start), end: back(way.end), reach})
    )
  )
  return Math.min(...shares)
}

interface Shift {
  readonly x: number
  readonly y: number
}

function back({x, y}: Shift): Shift {
  return {x: -x, y: -y}
}

interface Where {
  readonly box: InkBox
  /** How far what is at the box's first corner is moved, and at its last. */
  readonly start: Shift
  readonly end: Shift
  readonly reach: number
}

function missing(one: Picture, other: Picture, {box, start, end, reach}: Where): number {
  let [all, none] = [0, 0]
  for (let y = box.top; y < box.top + box.height; y++)
    for (let x = box.left; x < box.left + box.width; x++) {
      if ((one.pixels[y * one.width + x] ?? 255) > dark) continue
      all += 1
      const moved = {
        x: x + between(start.x, end.x, (x - box.left) / box.width),
        y: y + between(start.y, end.y, (y - box.top) / box.height)
      }
      if (!hasInk(other, moved, reach)) none += 1
    }
  return all === 0 ? 1 : none / all
}

function between(first: number, last: number, share: number): number {
  return Math.round(first + (last - first) * share)
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
