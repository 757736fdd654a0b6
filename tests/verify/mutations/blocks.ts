/** What may happen to blocks, and to what they say of themselves. */
import {changeCode, groupsOf, remove, replaceWords, siblings, type Mutation, type Open} from './mutation.ts'

export const blocks: readonly Mutation[] = [
  {
    name: 'two paragraphs swapped',
    moves: true,
    at: 'position/',
    change: (publication) => {
      const list = siblings(publication, 'p1')
      const [first, note, second] = list
      if (first === undefined || note === undefined || second === undefined)
        throw new Error('three blocks are expected')
      list.splice(0, 3, second, note, first)
    }
  },
  {
    name: 'a paragraph dropped',
    at: 'areas/data-p1',
    change: (publication) => {
      remove(publication, 'data-p1')
    }
  },
  {
    name: 'a paragraph doubled',
    at: 'areas/data-p1',
    change: (publication) => {
      const list = siblings(publication, 'data-p1')
      list.push(structuredClone(list.find(({id}) => id === 'data-p1')) as Open)
    }
  },
  {
    name: 'code cut',
    at: 'areas/data-c2',
    change: (_, find) => {
      const node = find('data-c2')
      node.value = node.value.replace(' end', '')
    }
  },
  {
    name: 'a code line lost',
    at: 'areas/data-c1',
    change: (_, find) => {
      const node = find('data-c1')
      node.value = node.value.replace('\n\n', '\n')
      ;(node['tokens'] as unknown[]).splice(1, 1)
    }
  },
  {
    name: 'a quotation lost its bounds',
    at: 'areas/guiding-principles-',
    change: (publication, find) => {
      const list = siblings(publication, 'guiding-principles-q1')
      list.splice(list.indexOf(find('guiding-principles-q1')), 1, ...find('guiding-principles-q1').children)
    }
  },
  {
    name: "a heading's level changed",
    at: 'areas/marks',
    change: (_, find) => {
      find('marks')['depth'] = 2
    }
  },
  {
    name: "a section's number changed",
    at: 'areas/data',
    change: (_, find) => {
      find('data')['number'] = '2.4'
    }
  },
  {
    name: "a paragraph's number changed",
    at: 'position/p2',
    change: (_, find) => {
      find('p2')['number'] = 3
    }
  },
  {
    name: "a block's language lost",
    at: 'areas/marks-p2',
    change: (_, find) => {
      delete find('marks-p2')['lang']
    }
  },
  {
    name: "a callout's title changed",
    at: 'areas/focus-areas-n1/title',
    change: replaceWords('focus-areas-n1', 'Limits', 'Limit')
  },
  {
    name: 'a summary changed',
    at: 'areas/focus-areas-d1/summary',
    change: replaceWords('focus-areas-d1', 'More', 'Less')
  },
  {
    name: 'alternative text changed',
    at: 'areas/mandate/image1',
    change: (_, find) => {
      const [image] = find('mandate').children
      if (image !== undefined) image['alt'] = 'Something else.'
    }
  },
  {
    name: 'a caption changed',
    at: 'areas/mandate/caption',
    change: replaceWords('mandate', 'activity', 'activities')
  },
  {
    name: 'a caption label changed',
    at: 'areas/partners/caption',
    change: (_, find) => {
      find('partners')['label'] = 'Table 2'
    }
  },
  {
    name: 'a paragraph left a quotation',
    moves: true,
    at: 'areas/guiding-principles-',
    change: (publication, find) => {
      const list = siblings(publication, 'guiding-principles-q1')
      const quotation = find('guiding-principles-q1')
      list.splice(list.indexOf(quotation) + 1, 0, ...quotation.children.splice(0))
    }
  },
  {
    name: 'a quotation cut',
    at: 'areas/guiding-principles-p9',
    change: replaceWords('guiding-principles-p9', ' that stands apart from the text', '')
  },
  {
    name: 'a rule dropped',
    at: 'areas/guiding-principles-b1',
    notIn: ['pdf'],
    change: (publication) => {
      remove(publication, 'guiding-principles-b1')
    }
  },
  {
    name: 'a code tab made spaces',
    at: 'areas/data-c1',
    change: changeCode('data-c1', '\t', '    ')
  },
  {
    name: 'a code space doubled',
    at: 'areas/data-c1',
    change: changeCode('data-c1', ' areas.length', '  areas.length')
  },
  {
    name: 'a code indent lost',
    at: 'areas/data-c1',
    change: changeCode('data-c1', '\t', '')
  },
  {
    name: 'two code lines swapped',
    at: 'areas/data-c1',
    change: (_, find) => {
      const node = find('data-c1')
      node.value = node.value.split('\n').reverse().join('\n')
      node['tokens'] = (node['tokens'] as unknown[]).reverse()
    }
  },
  {
    name: 'a heading changed',
    at: 'areas/data',
    change: replaceWords('data', 'same', 'very same')
  },
  {
    name: 'a paragraph made a heading',
    at: 'areas/marks-p2',
    change: (_, find) => {
      const node = find('marks-p2')
      node.type = 'heading'
      node['depth'] = 4
      delete node['number']
    }
  },
  {
    name: "a callout's kind changed",
    at: 'areas/focus-areas-n1',
    notIn: ['pdf'],
    change: (_, find) => {
      find('focus-areas-n1')['kind'] = 'tip'
    }
  },
  {
    name: 'a callout dropped',
    at: 'position/n1',
    change: (publication) => {
      remove(publication, 'n1')
    }
  },
  {
    name: 'a figure dropped',
    at: 'areas/mandate',
    change: (publication) => {
      remove(publication, 'mandate')
    }
  },
  {
    name: 'a caption dropped',
    at: 'areas/mandate/caption',
    change: (_, find) => {
      delete find('mandate')['caption']
      delete find('mandate')['label']
    }
  },
  {
    name: 'a second image in a figure',
    at: 'areas/mandate/image2',
    change: (_, find) => {
      const {children} = find('mandate')
      children.push(...structuredClone(children))
    }
  },
  {
    name: "a division's language changed",
    at: 'areas/focus-areas-v1',
    change: (_, find) => {
      find('focus-areas-v1')['lang'] = 'nl'
    }
  },
  {
    name: 'a block with another id',
    at: 'areas/focus-areas-p3',
    change: (_, find) => {
      find('focus-areas-p3').id = 'focus-areas-p33'
    }
  },
  {
    // The PDF edition refuses a reference without its note.
    name: 'a note dropped',
    at: 'position/fn-threats',
    notIn: ['pdf'],
    change: (publication) => {
      const list = groupsOf(publication)
      const index = list.findIndex(({type}) => type === 'noteGroup')
      list.splice(index, 1)
    }
  },
  {
    name: "a note's number changed",
    at: 'position/fn-threats',
    change: (_, find) => {
      find('fn-threats')['number'] = 2
    }
  }
]
