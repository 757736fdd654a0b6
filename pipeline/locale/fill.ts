/** Replaces the placeholders of a label by values. */
import type {Labels} from './labels.ts'
import {pluralOf} from './plural-of.ts'

/** `Document {number} of {all}` with its values; a place without a value stays as it is. */
export function fill(label: string, values: {readonly [name: string]: string | number}): string {
  return label.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/** `1 page`, `6 pages`, by the plural rule of the labels' language. */
export function pageCount(labels: Labels, language: string, count: number): string {
  return fill(labels.pages[pluralOf(language, count)] ?? labels.pages.other, {count})
}
