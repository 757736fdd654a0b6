/** The contents beside the text of a publication of one document. */
import {expect, test} from 'vitest'
import {publish, textOf} from './support.ts'

test('its sections and those below them', async () => {
  const contents = [
    {
      document: 'position',
      block: 'alpha',
      title: 'Alpha',
      children: [{document: 'position', block: 'bravo', title: 'Bravo', children: []}]
    }
  ]
  const pages = await publish({documents: 1, publication: {contents}})
  const page = textOf(pages.find(({path}) => path.endsWith('/index.html')))
  expect(page).toContain('<a href="#alpha"><span>Alpha</span></a>')
  expect(page).toContain('<a href="#bravo"><span>Bravo</span></a>')
})
