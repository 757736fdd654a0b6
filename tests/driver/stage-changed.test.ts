/** Files that an output has already stay where they are, but for those in a folder that is replaced. */
import {expect, test} from 'vitest'
import {stageChanged} from '../../pipeline/driver/stage-changed.ts'
import type {Artifact} from '../../pipeline/model/edition/edition.ts'
import {memoryOutput} from './memory-host.ts'

const artifact = (path: string, text: string): Artifact => ({
  path,
  mediaType: 'text/html',
  bytes: new TextEncoder().encode(text)
})

test('what is the same is not written again', async () => {
  const output = memoryOutput()
  const before = [artifact('index.html', 'alpha'), artifact('bravo/en/old.html', 'charlie')]
  for (const one of before) output.files.set(one.path, one.bytes)
  const staged: string[] = []
  const watched: typeof output = {
    ...output,
    stage: (file) => {
      staged.push(file.path)
      return output.stage(file)
    }
  }
  const files = [...before, artifact('delta.html', 'delta'), artifact('index.html', 'alphA')]
  const written = await Promise.all(files.map((one) => stageChanged(watched, one, ['bravo/en'])))
  expect(staged).toEqual(['bravo/en/old.html', 'delta.html', 'index.html'])
  expect(written.map(({path, bytes}) => [path, bytes])).toEqual(
    files.map(({path, bytes}) => [path, bytes.length])
  )
})
