/** Determines the size of an SVG drawing, in user units. */
import type {CleanImage} from '../judgement.ts'

/** CSS pixels of the absolute units (CSS Values 3, §6.2); a font's size counts as 16. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  em: 16,
  ex: 8
}

/** Sides in user units. */
const smallest = 0.01
const largest = 1_000_000
/** A longer strip has no height on a page. */
const mostStretch = 1000

type Attributes = Readonly<Record<string, {readonly value: string}>>

/** By the view box, else by width and height; undefined when neither says anything of use. */
export function svgSize(root: Attributes): Pick<CleanImage, 'width' | 'height'> | undefined {
  const numbers = (valueOf(root, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth, boxHeight] = numbers.length === 4 ? numbers : []
  return (
    sizeOf(boxWidth, boxHeight) ?? sizeOf(lengthOf(valueOf(root, 'width')), lengthOf(valueOf(root, 'height')))
  )
}

function sizeOf(width: number | undefined, height: number | undefined) {
  if (width === undefined || height === undefined) return undefined
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return short >= smallest && long <= largest && long <= short * mostStretch ? {width, height} : undefined
}

function lengthOf(text: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*([\d.]+(?:e\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '') ?? []
  const pixels = units[unit.toLowerCase()]
  return number === undefined || pixels === undefined ? undefined : Number(number) * pixels
}

function valueOf(attributes: Attributes, name: string): string | undefined {
  return attributes[name]?.value
}
