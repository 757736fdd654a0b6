/** Words for generated projects: plain ones, scripts, signs, and what has a meaning elsewhere. */
import type {Chance} from '../../support/chance.ts'

const plain = 'alpha bravo charlie delta echo foxtrot golf hotel India Juliet'.split(' ')

const rare = [
  '2026',
  '1,234.5',
  'e.g.',
  'naïve',
  'Straße',
  'ÅÄÖ',
  'Ωμέγα',
  'слово',
  'عربي',
  'שלום',
  '日本語',
  'ສັ່ງ',
  'தமிழ்',
  'हिन्दी',
  '😀',
  '👩‍👩‍👧',
  '🇩🇪',
  'é',
  'a\u0301\u0302\u0303',
  'co\u00adop',
  'non\u00a0breaking',
  'zero\u200bwidth',
  '\u202eturned\u202c',
  'ﬁ',
  '→',
  '∑',
  '𝒜',
  '\\*',
  '&amp;',
  '&nbsp;',
  '<',
  '&',
  'a_b_c',
  '2*3*4',
  '[x]',
  'C:\\d',
  '$x$',
  '@name',
  '#1',
  '(c)',
  "'quoted'",
  '"said"',
  '...',
  '--',
  'http://example.org',
  'mailto:a@example.org',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  'x'.repeat(150),
  '—'
]

export function word(chance: Chance): string {
  return chance.isOne(5) ? chance.pick(rare) : chance.pick(plain)
}

/** From one to `most` words; rarely very many. */
export function words(chance: Chance, most = 12): string {
  const count = chance.isOne(200) ? most * 40 : 1 + chance.below(most)
  return Array.from({length: count}, () => word(chance)).join(' ')
}

/** A name for an id: mostly one of its own. */
export function id(chance: Chance): string {
  return chance.isOne(400) ? chance.pick(ids) : `id-${String(chance.below(1_000_000))}`
}

/** Names for ids, some of which pages, books or browsers have for themselves. */
export const ids = (
  '_content _contents _cite _search _words _withdrawn toc toc-title content main p1 p2 l1 section title summary ' +
  'alpha bravo alpha-p1 alpha-1 fn-1 fnref-1 constructor location é 日本 a.b a:b x-1 cover nav page1 conformance point1'
).split(' ')
