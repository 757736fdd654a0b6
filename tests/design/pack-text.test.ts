import {describe, expect, it} from 'vitest'
import type {Cluster, PlacedGlyph, ShapedText} from '../../pipeline/design/shaping/clusters.ts'
import {packText} from '../../pipeline/design/shaping/pack-text.ts'

const lists = new Map<number, readonly PlacedGlyph[]>()

function alone(id: number): readonly PlacedGlyph[] {
  const list = lists.get(id) ?? [{id, x: 0, y: 0}]
  lists.set(id, list)
  return list
}

function cluster(text: string, id: number, x: number, advance: number): Cluster {
  return {text, glyphs: alone(id), x, advance}
}

function shaped(clusters: readonly Cluster[]): ShapedText {
  return {clusters, advance: clusters.reduce((sum, one) => sum + one.advance, 0)}
}

describe('a text that is kept in little room', () => {
  it('has the clusters that it had, of one letter and of several', () => {
    const text = shaped([
      cluster('a', 7, 0, 512),
      cluster('ffi', 0xfffe, 512, 0),
      cluster('\u{1f600}', 9, 512, 0xffff)
    ])
    const packed = packText('affi\u{1f600}', text, alone)
    expect(packed).not.toBe(text)
    expect(packed.clusters).toEqual(text.clusters)
    expect(packed.clusters[0]?.glyphs).toBe(alone(7))
    expect(packed.advance).toBe(text.advance)
  })

  it('has none where it shows nothing', () => {
    expect(packText('', shaped([]), alone)).toMatchObject({advance: 0, clusters: []})
  })

  it.each([
    ['several glyphs', {text: 'a', glyphs: [...alone(1), ...alone(2)], x: 0, advance: 9}],
    ['a glyph that is moved', {text: 'a', glyphs: [{id: 1, x: 3, y: 0}], x: 0, advance: 9}],
    ['a place that is not behind the one before', cluster('a', 1, 4, 9)],
    ['a pen that goes back', cluster('a', 1, 0, -9)],
    ['a part of a unit', cluster('a', 1, 0, 0.5)],
    ['more than a place of a string holds', cluster('a', 1, 0, 0x10000)]
  ])('stays as it is where a cluster has %s', (_, own) => {
    const text = shaped([own])
    expect(packText('a', text, alone)).toBe(text)
  })
})
