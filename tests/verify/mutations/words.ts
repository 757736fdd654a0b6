/** What may happen to words and to the marks in them. */
import {inlineOf, phraseOf, replaceWords, type Mutation} from './mutation.ts'

export const words: readonly Mutation[] = [
  {
    name: 'a word deleted',
    at: 'areas/guiding-principles-p1',
    change: replaceWords('guiding-principles-p1', 'shared ', '')
  },
  {
    name: 'a word changed',
    at: 'areas/focus-areas-p1',
    change: replaceWords('focus-areas-p1', 'decisions', 'decrees')
  },
  {name: 'two words joined', at: 'position/p1', change: replaceWords('p1', 'peace and', 'peaceand')},
  {
    name: 'a letter deleted',
    at: 'areas/marks-p2',
    change: replaceWords('marks-p2', 'сотрудничества', 'сотрудничств')
  },
  {
    name: 'a no-break space made a space',
    at: 'areas/marks-p1',
    change: replaceWords('marks-p1', '\u00a0', ' ')
  },
  {
    name: 'a dash for a hyphen',
    at: 'areas/partners/r2c1',
    change: replaceWords('partners', 'co-operation', 'co–operation')
  },
  {
    name: 'a hyphen lost',
    at: 'areas/partners/r2c1',
    change: replaceWords('partners', 'co-operation', 'cooperation')
  },
  {
    name: 'a note cut',
    at: 'position/fn-threats-p1',
    change: replaceWords('fn-threats-p1', 'because the concept of security is ', '')
  },
  {
    name: 'a link led elsewhere',
    at: 'areas/marks-p1',
    change: (_, find) => {
      inlineOf(find('marks-p1'), 'link')['target'] = {kind: 'external', url: 'https://www.example.org/b'}
    }
  },
  {
    name: 'an inner link led elsewhere',
    at: 'position/p2',
    change: (_, find) => {
      inlineOf(find('p2'), 'link')['target'] = {
        kind: 'internal',
        to: {publication: 'countering-terrorism', language: 'en', document: 'areas', block: 'data'}
      }
    }
  },
  {
    name: 'a reading changed',
    at: 'areas/marks-p1',
    change: (_, find) => {
      inlineOf(find('marks-p1'), 'ruby')['reading'] = 'ruba'
    }
  },
  {
    name: 'a link lost',
    at: 'position/p2',
    change: (_, find) => {
      inlineOf(find('p2'), 'link')['target'] = {kind: 'missing'}
    }
  },
  {
    name: 'a link a word shorter',
    at: 'areas/marks-p1',
    change: (_, find) => {
      const node = find('marks-p1')
      const link = inlineOf(node, 'link')
      const last = link.children.pop()
      if (last === undefined) throw new Error('words are expected')
      node.children.splice(node.children.indexOf(link) + 1, 0, last)
    }
  },
  {
    name: 'emphasis dropped',
    at: 'position/fn-threats-p1',
    change: (_, find) => {
      const node = find('fn-threats-p1')
      node.children = node.children.flatMap((child) => (child.type === 'emphasis' ? child.children : [child]))
    }
  },
  {
    name: 'strong made emphasis',
    at: 'areas/marks-p1',
    change: (_, find) => {
      inlineOf(find('marks-p1'), 'strong').type = 'emphasis'
    }
  },
  {
    name: "a phrase's language changed",
    at: 'areas/marks-p1',
    change: (_, find) => {
      const span = find('marks-p1').children.find((child) => child['lang'] !== undefined)
      if (span !== undefined) span['lang'] = 'it'
    }
  },
  {
    name: 'an image dropped from a line',
    at: 'areas/marks-p1',
    change: (_, find) => {
      const node = find('marks-p1')
      node.children = node.children.filter(({type}) => type !== 'image')
    }
  },
  {
    name: 'a note reference dropped',
    at: 'position/p2',
    change: (_, find) => {
      const node = find('p2')
      node.children = node.children.filter(({type}) => type !== 'footnoteReference')
    }
  },
  {
    name: 'a space made a no-break space',
    at: 'areas/focus-areas-p1',
    change: replaceWords('focus-areas-p1', 'are given', 'are\u00a0given')
  },
  {
    name: 'a ligature made of letters',
    at: 'areas/marks-p1',
    change: replaceWords('marks-p1', 'ﬁ', 'fi')
  },
  {
    name: 'letters made a ligature',
    at: 'areas/marks-p1',
    change: replaceWords('marks-p1', 'and fi,', 'and ﬁ,')
  },
  {
    name: 'a full stop lost',
    at: 'areas/focus-areas-p2',
    change: replaceWords('focus-areas-p2', 'do.', 'do')
  },
  {
    name: 'a capital letter made small',
    at: 'position/n1-p1',
    change: replaceWords('n1-p1', 'Name', 'name')
  },
  {
    name: 'a superscript lost',
    at: 'areas/marks-p1',
    change: (_, find) => {
      phraseOf(find('marks-p1'), 'superscript')['kind'] = 'small'
    }
  },
  {
    name: 'what an abbreviation stands for changed',
    at: 'areas/marks-p1',
    change: (_, find) => {
      phraseOf(find('marks-p1'), 'abbreviation')['title'] = 'United Nations'
    }
  },
  {
    name: 'code in a line changed',
    at: 'areas/marks-p1',
    change: (_, find) => {
      inlineOf(find('marks-p1'), 'inlineCode').value = 'a < b & c'
    }
  },
  {
    name: 'code in a line made words',
    at: 'areas/marks-p1',
    change: (_, find) => {
      inlineOf(find('marks-p1'), 'inlineCode').type = 'text'
    }
  },
  {
    name: 'a hard break lost',
    at: 'areas/marks-p1',
    change: (_, find) => {
      const node = find('marks-p1')
      node.children = node.children.filter(({type}) => type !== 'break')
    }
  },
  {
    name: 'alternative text in a line changed',
    at: 'areas/marks-p1',
    change: (_, find) => {
      inlineOf(find('marks-p1'), 'image')['alt'] = 'Three by three pixels'
    }
  },
  {
    name: 'what a formula says changed',
    at: 'areas/marks-p1',
    change: (_, find) => {
      inlineOf(find('marks-p1'), 'formula')['alt'] = 'n cubed'
    }
  },
  {
    name: 'a sign of a formula changed',
    at: 'areas/marks-p1',
    notIn: ['pdf'],
    change: (_, find) => {
      inlineOf(find('marks-p1'), 'formula')['mathml'] = [{name: 'mi', attributes: [], children: ['n']}]
    }
  },
  {
    name: 'an attribute in a formula lost',
    at: 'areas/marks-p1',
    notIn: ['pdf'],
    change: (_, find) => {
      const formula = inlineOf(find('marks-p1'), 'formula')
      const text = JSON.stringify(formula['mathml']).replace('["mathvariant","normal"]', '')
      formula['mathml'] = JSON.parse(text) as unknown
    }
  },
  {
    name: 'a formula set on a line of its own',
    at: 'areas/marks-p1',
    notIn: ['pdf'],
    change: (_, find) => {
      inlineOf(find('marks-p1'), 'formula')['display'] = 'block'
    }
  },
  {
    name: 'the number of an equation changed',
    at: 'areas/marks-p3',
    change: (_, find) => {
      find('marks-p3')['label'] = '(2)'
    }
  },
  {
    name: 'the number of an equation lost',
    at: 'areas/marks-p3',
    change: (_, find) => {
      delete find('marks-p3')['label']
    }
  },
  {
    name: 'a formula made words',
    at: 'areas/marks-p1',
    change: (_, find) => {
      const formula = inlineOf(find('marks-p1'), 'formula')
      formula.type = 'text'
      formula.value = 'n squared'
    }
  },
  {
    name: 'a link longer by a word',
    at: 'position/p2',
    change: (_, find) => {
      const node = find('p2')
      const link = inlineOf(node, 'link')
      const after = node.children[node.children.indexOf(link) + 1]
      if (after === undefined) throw new Error('words are expected after the link')
      link.children.push({...after, value: ' and'})
      after.value = after.value.replace(' and', '')
    }
  },
  {
    name: 'a first note reference dropped',
    at: 'position/p1',
    change: (_, find) => {
      const node = find('p1')
      node.children = node.children.filter(({type}) => type !== 'footnoteReference')
    }
  },
  {
    name: 'a place in a line lost its id',
    at: 'areas/here',
    change: (_, find) => {
      delete find('here').id
    }
  }
]
