/** What is said of an image that the world refuses. */
import {expect, test} from 'vitest'
import {checkManuscript, loadSchemas} from '../../pipeline/check/index.ts'
import type {ImageFailure} from '../../pipeline/model/world.ts'
import {readManuscript} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {linesOf} from './lines.ts'
import {projectWith} from './projects.ts'

test.each<[ImageFailure, string]>([
  [{kind: 'missing'}, 'there is no image `bravo.png` [image/exists]'],
  [{kind: 'not-a-file'}, '`bravo.png` is not a file [image/exists]'],
  [{kind: 'outside'}, 'this image is outside the project [image/is-local]'],
  [{kind: 'too-large', bytes: 9, limit: 8}, 'the image has 9 bytes; at most 8 are read [limit/image-bytes]'],
  [
    {kind: 'too-many-pixels', pixels: 9, limit: 8},
    'the image has 9 pixels; at most 8 are read [limit/image-pixels]'
  ],
  [{kind: 'unreadable', reason: 'alpha'}, "the image can't be read: alpha [image/is-readable]"],
  [{kind: 'unknown-type'}, 'this is not an image that can be shown [image/is-readable]'],
  [{kind: 'damaged', reason: 'alpha'}, 'the image is damaged: alpha [image/is-readable]'],
  [
    {kind: 'active', what: 'a script'},
    'the image holds a script, which no edition may carry [image/is-readable]'
  ]
])('$kind', async (failure, expected) => {
  const files = memoryWorld({'alpha.md': '# Alpha\n\n![Bravo](bravo.png)\n\n![Bravo](bravo.png)\n'})
  const asked: string[] = []
  const world = {
    ...files,
    image: async (path: string) => {
      asked.push(path)
      return {ok: false, failure} as const
    }
  }
  const project = projectWith()
  const {value: schemas} = await loadSchemas(project, world)
  const source = {id: 'alpha', path: 'alpha.md', documents: ['alpha.md']}
  const {value: manuscript} = await readManuscript(source, project, world)
  const lines = linesOf(await checkManuscript(manuscript, {schemas, world}))
  expect(lines.map((line) => line.split('\n')[0])).toEqual([
    `alpha.md:3:1-20: error: ${expected}`,
    `alpha.md:5:1-20: error: ${expected}`
  ])
  expect(asked).toEqual(['bravo.png'])
})

test('an image that is missing and lacks words, or has words that say nothing, has one finding', async () => {
  const world = memoryWorld({
    'alpha.md':
      '# Alpha\n\n![](bravo.png)\n\n![image](bravo.png)\n\n![](https://example.org/charlie.png)\n\n![ ](delta.png)\n',
    'images/delta.png': 'delta'
  })
  const project = projectWith()
  const {value: schemas} = await loadSchemas(project, world)
  const source = {id: 'alpha', path: 'alpha.md', documents: ['alpha.md']}
  const {value: manuscript} = await readManuscript(source, project, world)
  const found = await checkManuscript(manuscript, {schemas, world})
  const words = 'say in its alternative text what it shows, too'
  const missing = 'check its name, upper and lower case too; a path is relative to the file that names it'
  expect(found.map(({ruleId, place, hints}) => [ruleId, place.start.line, hints])).toEqual([
    ['image/exists', 3, [missing, words]],
    ['image/exists', 5, [missing, words]],
    ['image/is-local', 7, ['download it to `images/`', words]],
    ['image/exists', 9, ['did you mean `images/delta.png`?', words]]
  ])
})
