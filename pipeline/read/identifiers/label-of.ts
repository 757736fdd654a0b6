/** Finds the author's own numbering at the head of a text: `Article 12 bis`, `§ 3a`, `(a)`. */
import {slug} from 'github-slugger'

/** Words that laws put behind the number of what was inserted later. */
const inserted = String.raw`(?:[ \u00a0](?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies))`

const number = String.raw`(?:\d{1,5}(?:\.\d{1,4})*\p{L}?|[IVXLCDM]{1,8})`

/** A word and a number, as in `Article 5`; or a number that a sign marks as one: `§ 5`, `5.`, `(5)`. */
const ofHeading = new RegExp(
  String.raw`^(?:(\p{L}{1,20}\.?[ \u00a0]${number}${inserted}?)|§+[ \u00a0]?(${number}${inserted}?)|\(?(${number}${inserted}?)[.)])(?![\p{L}\p{N}])`,
  'u'
)

/** A letter or number in brackets, or a number before a full stop or a bracket. */
const ofParagraph = new RegExp(
  String.raw`^(?:\(([\p{L}\d]{1,8}${inserted}?)\)|§+[ \u00a0]?(${number}${inserted}?)|(\d{1,5}\p{L}?(?:\.\d{1,4})*${inserted}?)[.)])(?=[ \u00a0\n])`,
  'u'
)

/** As a part of an id, `article-12-bis`; undefined for a text without a label. */
export function labelOf(words: string, kind: 'heading' | 'paragraph'): string | undefined {
  const found = (kind === 'heading' ? ofHeading : ofParagraph).exec(words.trim().normalize('NFC'))
  // One of the ways of writing it, and the others are empty.
  const label = (found ?? []).slice(1).join('')
  return nameOfLabels([label])
}

/** Of items in items, `a-ii`. */
export function nameOfLabels(labels: readonly string[]): string | undefined {
  const names = labels.map((label) =>
    slug(label.normalize('NFC').replaceAll('\u00a0', ' ').replaceAll('.', '-')).replace(/^-|-+$|-(?=-)/g, '')
  )
  const name = names.filter((one) => one !== '').join('-')
  return name === '' ? undefined : name
}
