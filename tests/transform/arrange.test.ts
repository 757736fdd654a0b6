/** What the transform does with dates, private front matter, and very many notes. */
import {describe, expect, test} from 'vitest'
import {nodesOf} from '../../pipeline/model/tree/walk.ts'
import {arrangeProject, type Arranged, type Files} from './arrange-project.ts'

async function arrangeOne(
  text: string,
  more: Parameters<typeof arrangeProject>[1] = {},
  others: Files = {}
): Promise<Arranged['publication']> {
  const [only] = await arrangeProject({'source/alpha.en.md': text, ...others}, more)
  if (only === undefined) throw new Error('the project has one publication')
  return only.publication
}

describe('the date that editions carry', () => {
  test.each([
    ['is when the publication was changed', 'date: 2026-01-02\nmodified: 2026-03-04\n', '2026-03-04'],
    ['else when it was published', 'date: 2026-01-02\n', '2026-01-02'],
    ['else the one that the surroundings say', '', '2026-11-24']
  ])('%s', async (_, dates, expected) => {
    const publication = await arrangeOne(`---\ntitle: Alpha\n${dates}---\n\nBravo.\n`, {date: '2026-11-24'})
    expect(publication.date).toBe(expected)
  })

  test('else none', async () => {
    expect(await arrangeOne('# Alpha\n\nBravo.\n')).not.toHaveProperty('date')
  })
})

describe('private front matter', () => {
  const text = [
    '---',
    'type: report',
    'summary: kept',
    'publisher: secret',
    'authors: [secret]',
    'contact: {name: kept, phone: secret, "a/b~c": secret}',
    'history: [{who: secret, what: kept}, secret]',
    'internal: secret',
    '---',
    '',
    '# Alpha',
    '',
    'Bravo.'
  ].join('\n')
  const pointers = [
    '/publisher',
    '/authors',
    '/contact/phone',
    '/contact/a~1b~0c',
    '/history/0/who',
    '/history/1',
    '/internal'
  ]

  test('reaches neither the metadata nor a document', async () => {
    const publication = await arrangeOne(text, {
      privateKeys: (type) => new Set(type === 'report' ? pointers : [])
    })
    const data = {contact: {name: 'kept'}, history: [{what: 'kept'}]}
    expect(publication.metadata).toMatchObject({data, summary: 'kept', authors: []})
    expect(publication.documents[0]).toMatchObject({data, summary: 'kept'})
    expect(JSON.stringify([publication.metadata, publication.documents])).not.toContain('secret')
  })

  test('is nothing at all when the whole of it is private', async () => {
    const publication = await arrangeOne(text, {privateKeys: () => new Set([''])})
    expect(publication.metadata.data).toEqual({})
    expect(publication.documents[0]?.data).toEqual({})
  })
})

test('a thousand notes whose ids lead into each other are numbered in no time', async () => {
  const count = 1000
  const names = Array.from({length: count}, (_, index) => (index === 0 ? 'x' : `x-${index + 1}`))
  const calls = [...names, ...names.map(() => 'x')].map((name) => `[^${name}]`).join(' ')
  const definitions = names.map((name) => `[^${name}]: alpha`).join('\n')
  const publication = await arrangeOne(`# Alpha\n\n${calls}\n\n${definitions}\n`)
  const ids = nodesOf(publication.documents[0]?.children ?? [], 'footnoteReference').map(({id}) => id)
  expect(ids).toHaveLength(2 * count)
  expect(new Set(ids).size).toBe(2 * count)
  expect(ids.slice(count, count + 2)).toEqual([`fnref-x-${count + 1}`, `fnref-x-${count + 2}`])
})
