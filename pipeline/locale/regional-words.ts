/** Provides the labels that a region spells otherwise than the language that it shares, by their paths. */
import type {OwnLabels} from './own-labels.ts'

const american: OwnLabels[string] = {
  licence: 'License',
  'notFound.words': 'There is no page at this address. All publications are in the catalog.',
  'accessibility.text':
    'The text takes any size, face and color, and is navigated by its headings and its contents.'
}

/** By a tag with a region, in small letters. */
export const regionalWords: OwnLabels = Object.fromEntries(
  ['as', 'gu', 'mh', 'mp', 'ph', 'pr', 'um', 'us', 'vi'].map((region) => [`en-${region}`, american])
)
