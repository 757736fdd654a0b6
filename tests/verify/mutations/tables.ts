/** What may happen to tables. */
import {remove, type Mutation} from './mutation.ts'

export const tables: readonly Mutation[] = [
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
    name: 'a first row dropped',
    at: 'areas/focus-areas-t1/r1',
    change: (_, find) => {
      const table = find('focus-areas-t1')
      table.children.splice(0, 1)
      table['headRows'] = 0
    }
  },
  {
    name: 'two rows swapped',
    at: 'areas/focus-areas-t1/r1',
    change: (_, find) => {
      const table = find('focus-areas-t1')
      table.children.reverse()
      table['headRows'] = 0
    }
  },
  {
    name: 'a cell emptied',
    at: 'areas/partners/r2c2',
    change: (_, find) => {
      const cell = find('partners').children[1]?.children[1]
      if (cell !== undefined) cell.children = []
    }
  },
  {
    name: 'a row span lost',
    at: 'areas/partners/r3c1',
    change: (_, find) => {
      const [, , row, last] = find('partners').children
      const [tall] = row?.children ?? []
      if (tall === undefined || last === undefined) throw new Error('a tall cell is expected')
      tall['rowSpan'] = 1
      last.children.push({...structuredClone(tall), children: []})
    }
  },
  {
    name: 'a column head made data',
    at: 'areas/partners/r1c1',
    change: (_, find) => {
      for (const cell of find('partners').children[0]?.children ?? []) cell['role'] = 'data'
      find('partners')['headRows'] = 0
    }
  },
  {
    name: 'emphasis in a cell dropped',
    at: 'areas/partners/r3c2',
    change: (_, find) => {
      const cell = find('partners').children[2]?.children[1]
      if (cell === undefined) throw new Error('a cell is expected')
      cell.children = cell.children.flatMap((child) => (child.type === 'emphasis' ? child.children : [child]))
    }
  },
  {
    name: "a table's caption dropped",
    at: 'areas/partners/caption',
    change: (_, find) => {
      delete find('partners')['caption']
    }
  },
  {
    name: 'a table dropped',
    at: 'areas/focus-areas-t1',
    change: (publication) => {
      remove(publication, 'focus-areas-t1')
    }
  }
]
