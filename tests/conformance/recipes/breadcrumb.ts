/** A step more in the breadcrumb, drawn in a way of its own: the proof takes it as it is. */
import type {Recipe} from './recipe.ts'

export const breadcrumb: Recipe = {
  name: 'a step to the breadcrumb',
  most: 2,
  edits: [
    {
      file: 'pipeline/transform/furnish/navigation.ts',
      from: '    ...(isStart ? [] : [publication]),',
      to: "    {words: 'Charlie', target: {kind: 'url', url: 'https://example.org/charlie'}},\n    ...(isStart ? [] : [publication]),"
    },
    {
      file: 'pipeline/editions/html/frame/breadcrumb.ts',
      from: "      : element('li', {}, element('a', {href,",
      to: "      : element('li', index === 1 ? {className: ['outside']} : {}, element('a', {href,"
    }
  ],
  project: {
    'source/alpha/publication.yaml': 'title: Alpha\nlanguage: en\ndate: 2026-11-01\n',
    'source/alpha/bravo.md': '# Bravo\n\nDelta.\n',
    'source/alpha/echo.md': '# Echo\n\nFoxtrot.\n'
  },
  command: 'build',
  shows: {
    file: 'alpha/en/bravo.html',
    text: '<li class="outside"><a href="https://example.org/charlie">Charlie</a></li>'
  }
}
