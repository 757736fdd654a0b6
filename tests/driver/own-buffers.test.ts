/** Results are handed over between threads: what else is held stays where it is. */
import {expect, test} from 'vitest'
import type {MakeResult} from '../../pipeline/driver/jobs.ts'
import {ownBuffers} from '../../pipeline/driver/own-buffers.ts'

const bytesOf = (text: string) => new Uint8Array([...text].map((letter) => letter.charCodeAt(0)))

test('pages, data and what is kept go; fonts, styles, images and parts of buffers stay', () => {
  const [page, data, made] = [bytesOf('page'), bytesOf('data'), bytesOf('made')]
  const result: MakeResult = {
    kind: 'make',
    publication: {id: 'alpha', language: 'en', title: 'Alpha', type: 'document', editions: []},
    artifacts: [
      {path: 'alpha/en/index.html', mediaType: 'text/html', bytes: page},
      {path: 'alpha/en/same.html', mediaType: 'text/html', bytes: page},
      {path: 'alpha/en/part.html', mediaType: 'text/html', bytes: bytesOf('a part').subarray(2)},
      {path: 'alpha/en/index.json', mediaType: 'application/json', bytes: data},
      {path: 'alpha/en/a.svg', mediaType: 'image/svg+xml', bytes: bytesOf('image')},
      {path: 'assets/a.json', mediaType: 'application/json', shared: true, bytes: bytesOf('shared')},
      {path: 'alpha/en/pieces.html', mediaType: 'text/html', pieces: [bytesOf('piece')]}
    ],
    proof: {digest: '', editions: {}},
    losses: [],
    diagnostics: [],
    made
  }
  expect(new Set(ownBuffers(result))).toEqual(new Set([made.buffer, page.buffer, data.buffer]))
  expect(ownBuffers(result)).toHaveLength(3)
})
