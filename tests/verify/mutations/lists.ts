/** What may happen to lists, tasks and definitions. */
import {remove, replaceWords, siblings, type Mutation} from './mutation.ts'

export const lists: readonly Mutation[] = [
  {
    name: "a list's first number lost",
    at: 'areas/guiding-principles-l2/1',
    change: (_, find) => {
      find('guiding-principles-l2')['start'] = 1
    }
  },
  {
    name: 'numbers made bullets',
    at: 'areas/guiding-principles-l2',
    change: (_, find) => {
      find('guiding-principles-l2')['ordered'] = false
    }
  },
  {
    name: 'an item lost',
    at: 'areas/guiding-principles-',
    change: (_, find) => {
      find('guiding-principles-l2').children.pop()
    }
  },
  {
    name: 'a task undone',
    at: 'areas/guiding-principles-l1/2',
    change: (_, find) => {
      const item = find('guiding-principles-l1').children[1]
      if (item !== undefined) item['checked'] = false
    }
  },
  {
    name: "an item's number made a label",
    at: 'areas/guiding-principles-l2/1',
    change: (_, find) => {
      const item = find('guiding-principles-l2').children[0]
      if (item !== undefined) item['label'] = '(a)'
    }
  },
  {
    name: 'a definition dropped',
    at: 'areas/focus-areas-',
    change: (_, find) => {
      find('focus-areas-g1').children.pop()
    }
  },
  {
    name: 'two items swapped',
    moves: true,
    at: 'areas/guiding-principles-',
    change: (_, find) => {
      find('guiding-principles-l2').children.reverse()
    }
  },
  {
    name: 'a nested list lifted out',
    moves: true,
    at: 'areas/guiding-principles-',
    change: (publication, find) => {
      const item = find('guiding-principles-l1').children[0]
      const nested = item?.children.pop()
      if (nested === undefined) throw new Error('a nested list is expected')
      const list = siblings(publication, 'guiding-principles-l1')
      list.splice(list.indexOf(find('guiding-principles-l1')) + 1, 0, nested)
    }
  },
  {
    name: 'bullets made numbers',
    at: 'areas/guiding-principles-l1',
    change: (_, find) => {
      find('guiding-principles-l1')['ordered'] = true
    }
  },
  {
    name: 'a task made a plain item',
    at: 'areas/guiding-principles-l1/3',
    change: (_, find) => {
      const item = find('guiding-principles-l1').children[2]
      if (item !== undefined) delete item['checked']
    }
  },
  {
    name: 'a paragraph of an item dropped',
    at: 'areas/guiding-principles-p8',
    change: (publication) => {
      remove(publication, 'guiding-principles-p8')
    }
  },
  {
    name: 'one item made two',
    at: 'areas/guiding-principles-l3',
    change: (_, find) => {
      const list = find('guiding-principles-l3')
      const [item] = list.children
      const second = item?.children.pop()
      if (item === undefined || second === undefined) throw new Error('two paragraphs are expected')
      list.children.push({...item, children: [second]})
    }
  },
  {
    name: 'a term changed',
    at: 'areas/focus-areas-g1/1',
    change: replaceWords('focus-areas-g1', 'Mandate', 'Mandates')
  }
]
