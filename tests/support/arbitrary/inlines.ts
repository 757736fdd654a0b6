/** Arbitrary inlines: every type, in each other as far as they may be. */
import {fc} from '@fast-check/vitest'
import type {Inline, LinkTarget, PhraseKind} from '../../../pipeline/model/tree/nodes.ts'
import {phrases} from './words.ts'

export const position = {
  start: {line: 1, column: 1, offset: 0},
  end: {line: 1, column: 1, offset: 0}
}

/** Images by their paths in the project. */
export const imagePaths = ['source/pixel.png', 'source/diagram.svg'] as const

/** Identifiers of the notes that every document has; which of them are referred to is left to chance. */
export const noteIdentifiers = ['one', 'two', 'three'] as const

/** Tags of the languages that blocks and words are given. */
export const languageTag = fc.constantFrom('en', 'fr', 'ru', 'ar', 'de-CH', 'zh-Hant')

const phraseKinds: readonly PhraseKind[] = [
  'subscript',
  'superscript',
  'keyboard',
  'mark',
  'abbreviation',
  'insertion',
  'citation',
  'quotation',
  'small',
  'sample',
  'variable',
  'definition',
  'underline'
]

const urls = [
  'https://example.org/',
  'https://example.org/a%20b?c=1&d=%D1%84#e',
  'mailto:alpha@example.org',
  'tel:+43123',
  'https://example.org/base/other/en/#alpha'
]

/** A link into the publication names a block by a number, until the blocks have ids. */
export const pendingBlock = (number: number): string => `block ${String(number)}`

const target: fc.Arbitrary<LinkTarget> = fc.oneof(
  fc.constantFrom(...urls).map((url): LinkTarget => ({kind: 'external', url})),
  fc.nat({max: 200}).map((number): LinkTarget => ({
    kind: 'internal',
    to: {publication: 'alpha', language: 'en', block: pendingBlock(number)}
  })),
  fc.constantFrom<LinkTarget>(
    {kind: 'internal', to: {publication: 'alpha', language: 'en'}},
    {kind: 'internal', to: {publication: 'other', language: 'en', document: 'bravo', block: 'p1'}},
    {kind: 'internal', to: {publication: 'deep/other', language: 'pt-BR'}},
    {kind: 'placeholder'}
  )
)

const leaf: fc.Arbitrary<Inline> = fc.oneof(
  {weight: 6, arbitrary: phrases.map((value): Inline => ({type: 'text', value, position}))},
  phrases.map((words): Inline => ({type: 'inlineCode', value: words.replaceAll('\n', ' '), position})),
  fc.constant<Inline>({type: 'break', position}),
  fc.tuple(phrases, fc.boolean()).map(([words, isBlock]): Inline => {
    const name = `alpha ${words.replace(/[ \t\n\f\r]+/g, ' ').trim()}`.trim()
    const mathml = [{name: 'mi', attributes: [['mathvariant', 'normal']] as const, children: [name]}]
    return {type: 'formula', display: isBlock ? 'block' : 'inline', alt: name, mathml, position}
  }),
  fc.constantFrom(...noteIdentifiers).map((identifier): Inline => ({
    type: 'footnoteReference',
    identifier,
    position
  })),
  fc
    .tuple(fc.constantFrom(...imagePaths), fc.option(phrases.map((words) => `alpha ${words}`)), fc.boolean())
    .map(([path, alt, kept]): Inline => ({
      type: 'image',
      url: path,
      path,
      alt: alt ?? (kept ? 'alpha' : ''),
      decorative: alt === null,
      position
    }))
)

function marked(inside: fc.Arbitrary<readonly Inline[]>): fc.Arbitrary<Inline> {
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('emphasis', 'strong', 'delete'), inside)
      .map(([type, children]): Inline => ({type, children, position})),
    fc.tuple(fc.constantFrom(...phraseKinds), inside, phrases).map(([kind, children, words]): Inline => ({
      type: 'phrase',
      kind,
      children,
      position,
      ...(kind === 'abbreviation' || kind === 'definition' ? {title: words} : {})
    })),
    fc.tuple(fc.option(languageTag), fc.boolean(), inside).map(([lang, isolate, children]): Inline => ({
      type: 'span',
      children,
      position,
      ...(lang === null ? {} : {lang}),
      ...(isolate ? {isolate} : {})
    }))
  )
}

function list(inline: fc.Arbitrary<Inline>, minLength: number): fc.Arbitrary<readonly Inline[]> {
  return fc.array(inline, {minLength, maxLength: 4})
}

const plainInline = fc.oneof({weight: 4, arbitrary: leaf}, marked(list(leaf, 0)))
const link = fc
  .tuple(target, list(plainInline, 1))
  .map(([to, children]): Inline => ({type: 'link', url: '#', target: to, children, position}))
const inline = fc.oneof(
  {weight: 6, arbitrary: leaf},
  {weight: 2, arbitrary: marked(list(fc.oneof(plainInline, link), 0))},
  link
)

/** The words of a block; at least one inline. */
export const inlines: fc.Arbitrary<readonly Inline[]> = list(inline, 1)

/** Words that may be none, as in an empty cell. */
export const fewInlines: fc.Arbitrary<readonly Inline[]> = list(inline, 0)
