/** The mutation table: ways in which an edition could come to say something else than its publication. */
import type {DocumentNode} from '../../pipeline/model/nodes.ts'
import type {Publication} from '../../pipeline/model/publication.ts'

/** A node with its fields open to change: mutations work on a copy of the publication. */
export interface Open {
  [field: string]: unknown
  type: DocumentNode['type']
  id?: string
  value: string
  children: Open[]
}

export interface Mutation {
  readonly name: string
  /** The key of the unit at which the difference has to be found, or the beginning of it. */
  readonly at: string
  readonly change: (publication: Publication, find: (id: string) => Open) => void
  /** Editions that do not carry what changes. */
  readonly notIn?: readonly string[]
}

/** The text nodes of a node, in order. */
function texts(node: Open): Open[] {
  const below = ['title', 'caption', 'summary', 'children'].flatMap((field) =>
    Array.isArray(node[field]) ? (node[field] as Open[]) : []
  )
  return below.flatMap((child) => (child.type === 'text' ? [child] : texts(child)))
}

function inlineOf(node: Open, type: string): Open {
  const found = node.children.find((child) => child.type === type)
  if (found === undefined) throw new Error(`no ${type} in ${String(node.id)}`)
  return found
}

function replaceWords(id: string, from: string | RegExp, to: string): Mutation['change'] {
  return (_, find) => {
    const node = texts(find(id)).find(({value}) =>
      typeof from === 'string' ? value.includes(from) : from.test(value)
    )
    if (node === undefined) throw new Error(`no words to replace in ${id}`)
    node.value = node.value.replace(from, to)
  }
}

function siblings(publication: Publication, id: string): Open[] {
  const search = (nodes: Open[]): Open[] | undefined => {
    if (nodes.some((node) => node.id === id)) return nodes
    for (const node of nodes) {
      const found = Array.isArray(node.children) ? search(node.children) : undefined
      if (found !== undefined) return found
    }
    return undefined
  }
  for (const document of publication.documents) {
    const found = search(document.children as unknown as Open[])
    if (found !== undefined) return found
  }
  throw new Error(`no block ${id}`)
}

function remove(publication: Publication, id: string): void {
  const list = siblings(publication, id)
  list.splice(
    list.findIndex((node) => node.id === id),
    1
  )
}

export const mutations: readonly Mutation[] = [
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
    name: 'two paragraphs swapped',
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
    name: 'a table row dropped',
    at: 'areas/partners/r',
    change: (_, find) => {
      find('partners').children.splice(1, 1)
    }
  },
  {
    name: 'a last row dropped',
    at: 'areas/focus-areas-t1/r2',
    change: (_, find) => {
      find('focus-areas-t1').children.splice(1, 1)
    }
  },
  {
    name: 'two cells swapped',
    at: 'areas/focus-areas-t1/r2',
    change: (_, find) => {
      find('focus-areas-t1').children[1]?.children.reverse()
    }
  },
  {
    name: 'a cell aligned otherwise',
    at: 'areas/focus-areas-t1/r2c2',
    change: (_, find) => {
      const cell = find('focus-areas-t1').children[1]?.children[1]
      if (cell !== undefined) cell['align'] = 'right'
    }
  },
  {
    name: 'a column span lost',
    at: 'areas/partners/r3',
    change: (_, find) => {
      const row = find('partners').children[2]
      if (row === undefined) throw new Error('a row is expected')
      const [, wide] = row.children
      if (wide === undefined) throw new Error('a cell is expected')
      wide['columnSpan'] = 1
      row.children.push({...structuredClone(wide), children: []})
    }
  },
  {
    name: 'a row head made data',
    at: 'areas/partners/r2c1',
    change: (_, find) => {
      const cell = find('partners').children[1]?.children[0]
      if (cell !== undefined) cell['role'] = 'data'
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
    name: 'a note cut',
    at: 'position/fn-threats-p1',
    change: replaceWords('fn-threats-p1', 'because the concept of security is ', '')
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
    name: "a block's language lost",
    at: 'areas/marks-p2',
    change: (_, find) => {
      delete find('marks-p2')['lang']
    }
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
    name: 'an image dropped from a line',
    at: 'areas/marks-p1',
    change: (_, find) => {
      const node = find('marks-p1')
      node.children = node.children.filter(({type}) => type !== 'image')
    }
  },
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
    name: "a callout's title changed",
    at: 'areas/focus-areas-n1/title',
    change: replaceWords('focus-areas-n1', 'Limits', 'Limit')
  },
  {
    name: 'a definition dropped',
    at: 'areas/focus-areas-',
    change: (_, find) => {
      find('focus-areas-g1').children.pop()
    }
  },
  {
    name: 'a summary changed',
    at: 'areas/focus-areas-d1/summary',
    change: replaceWords('focus-areas-d1', 'More', 'Less')
  },
  {
    name: "the document's title changed",
    at: 'areas',
    change: (publication) => {
      const document = publication.documents[1] as unknown as {title: Open[]; titleText: string} | undefined
      const [words] = document?.title ?? []
      if (document === undefined || words === undefined) throw new Error('a title is expected')
      words.value = 'Focus areas and principles'
      document.titleText = words.value
    }
  },
  {
    name: 'a line of the contents changed',
    at: 'contents:areas/focus-areas',
    change: (publication) => {
      const entry = publication.contents[1]?.children[1] as {title: string} | undefined
      if (entry !== undefined) entry.title = 'Other areas'
    }
  }
]

/** A copy of a publication with a mutation in it. */
export function mutate(publication: Publication, mutation: Mutation): Publication {
  const copy = structuredClone(publication)
  const search = (nodes: readonly Open[], id: string): Open | undefined => {
    for (const node of nodes) {
      if (node.id === id) return node
      const found = search([...(Array.isArray(node.children) ? node.children : [])], id)
      if (found !== undefined) return found
    }
    return undefined
  }
  mutation.change(copy, (id) => {
    for (const document of copy.documents) {
      const found = search(document.children as unknown as Open[], id)
      if (found !== undefined) return found
    }
    throw new Error(`no block ${id}`)
  })
  return copy
}
