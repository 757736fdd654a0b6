/**
 * Every mistake in front matter and in records is found at its line and column, once, and nothing else is: schemas, data
 * and how they are written are drawn; whoever writes them notes where each key and value begins.
 */
import {fc, test} from '@fast-check/vitest'
import {describe, expect} from 'vitest'
import {checkManuscript, loadSchemas, type Schemas} from '../../pipeline/check/index.ts'
import type {World} from '../../pipeline/model/world.ts'
import {readManuscript} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {allWrong, entriesOf, faultsOf, frontMatterSchemaOf, parts, recordSchemaOf} from './places/fields.ts'
import {common} from './places/kinds.ts'
import type {Part, PartFault} from './places/part.ts'
import {Pen, type Dice} from './places/pen.ts'
import {projectWith} from './projects.ts'
import {fitsAttribute, writeAttribute} from './places/write-attributes.ts'
import {writeYaml} from './places/write-yaml.ts'
import {mapping, scalar, type Entry, type Point, type Spot, type Target} from './places/written.ts'
import {runsOf} from '../support/runs-of.ts'

const frontMatterSchema = 'schemas/front-matter/alpha.schema.json'
const recordSchema = 'schemas/records/thing.schema.json'
const publicationSchema = 'schemas/front-matter/bravo.schema.json'
const project = projectWith({alpha: frontMatterSchema, bravo: publicationSchema}, {thing: recordSchema})
const source = {id: 'input', path: 'input.md', documents: ['input.md']}
const folder = {
  id: 'input',
  path: 'input',
  documents: ['input/alpha.md'],
  manifestPath: 'input/publication.yaml'
}

const dice: fc.Arbitrary<Dice> = fc.array(fc.nat(59), {minLength: 61, maxLength: 61})

interface Finding extends Spot {
  readonly rule: string
  readonly path: string
}

/** The one file that is judged: a document, or a publication.yaml. */
type File = 'input.md' | 'input/publication.yaml'

async function check(text: string, file: File, schemas: Schemas): Promise<readonly Finding[]> {
  const world: World = memoryWorld({[file]: text, 'input/alpha.md': 'Words.\n'})
  const publication = file === 'input.md' ? source : folder
  const {value: manuscript, diagnostics} = await readManuscript(publication, project, world)
  const found = await checkManuscript(manuscript, {schemas, world})
  return [...diagnostics, ...found]
    .map(({ruleId, place: {path, start, end}}) => ({
      rule: ruleId,
      path,
      ...pointOf(start),
      ...(end === undefined ? {} : {end: pointOf(end)})
    }))
    .sort(inOrder)
}

function pointOf({line, column}: Point): Point {
  return {line, column}
}

async function schemasOf(all: readonly Part[]): Promise<Schemas> {
  const world = memoryWorld({
    [frontMatterSchema]: JSON.stringify(frontMatterSchemaOf(all, 'tetrapla:document')),
    [publicationSchema]: JSON.stringify(frontMatterSchemaOf(all, 'tetrapla:publication')),
    [recordSchema]: JSON.stringify(recordSchemaOf(all)),
    [common.path]: JSON.stringify(common.schema)
  })
  const {value, diagnostics} = await loadSchemas(project, world)
  expect(diagnostics).toEqual([])
  return value
}

interface Made {
  readonly text: string
  readonly spots: ReadonlyMap<Target, Spot>
  /** Of a key that is missing. */
  readonly head: Point
}

interface ToWrite {
  readonly entries: readonly Entry[]
  /** Entries whose mistakes no text can have. */
  readonly inYaml: readonly Entry[]
}

interface Case {
  readonly file: File
  readonly parts: readonly Part[]
  readonly dice: Dice
  readonly make: (data: ToWrite) => Made
  readonly rule: string
  /** Of a key that stands twice. */
  readonly ruleOfSecond: (entry: Entry) => string
}

/** What is right has no finding, and each mistake one: where it was written; so have many at once. */
async function judge({file, parts: all, dice: thrown, make, rule, ruleOfSecond}: Case): Promise<void> {
  const schemas = await schemasOf(all)
  const sound = make({entries: entriesOf(all), inYaml: []})
  expect(await check(sound.text, file, schemas), sound.text).toEqual([])
  for (const fault of faultsOf(all)) {
    const made = make({entries: fault.entries, inYaml: yamlOf([fault])})
    const found = await check(made.text, file, schemas)
    expect(found, `${fault.name}\n${made.text}`).toEqual([wanted(fault, made)])
  }
  const pen = new Pen(thrown)
  const {mistakes, entries} = allWrong(all, (below) => pen.throw(below))
  const made = make({entries, inYaml: yamlOf(mistakes)})
  // Several keys that are missing have one place.
  const each = mistakes.map((one) => wanted(one, made)).sort(inOrder)
  expect(await check(made.text, file, schemas), made.text).toEqual(each)

  function wanted(fault: Omit<PartFault, 'entries'>, {spots, head}: Made): Finding {
    const {target, isStart, among = target === undefined ? [] : [target], second} = fault
    const own = among
      .flatMap((one) => spots.get(one) ?? [])
      .sort(inOrder)
      .at(-1)
    const spot = own === undefined || isStart === true ? pointOf(own ?? head) : own
    return {rule: second === undefined ? rule : ruleOfSecond(second), path: file, ...spot}
  }
}

function yamlOf(faults: readonly Omit<PartFault, 'entries'>[]): readonly Entry[] {
  return faults.flatMap(({inYaml}) => inYaml ?? [])
}

function inOrder(a: Spot, b: Spot): number {
  return a.line - b.line || a.column - b.column || Number(a.end !== undefined) - Number(b.end !== undefined)
}

describe('a mistake stands at its place', () => {
  const style = fc.record({
    end: fc.constantFrom('\n', '\r\n'),
    at: fc.nat(8),
    file: fc.constantFrom<File>('input.md', 'input/publication.yaml')
  })

  test.prop([parts, dice, style], {numRuns: runsOf(12)})(
    'in front matter and publication.yaml',
    async (all, thrown, {end, at, file}) => {
      const own: readonly Entry[] = [
        {key: 'type', value: scalar(file === 'input.md' ? 'alpha' : 'bravo')},
        {key: 'title', value: scalar('A title')},
        {key: 'language', value: scalar('en')}
      ]
      const make = ({entries}: ToWrite): Made => {
        const pen = new Pen(thrown, {end})
        const root = mapping([...entries.slice(0, at), ...own, ...entries.slice(at)])
        if (file === 'input.md') pen.write('---').newLine()
        writeYaml(root, pen)
        if (file === 'input.md') pen.write('---').newLine().newLine().write('Words.').newLine()
        return {text: pen.text, spots: pen.spots, head: pointOf(pen.spots.get(root) ?? {line: 1, column: 1})}
      }
      const rules = {rule: 'front-matter/is-valid', ruleOfSecond: () => 'front-matter/keys-are-unique'}
      await judge({file, parts: all, dice: thrown, make, ...rules})
    }
  )

  const around = fc.constantFrom('', '> ', '- ', '  - ', '> - > ', '1. ')

  test.prop([parts, dice, fc.constantFrom('\n', '\r\n'), around], {numRuns: runsOf(16)})(
    'in a record',
    async (all, thrown, end, opening) => {
      /** Whether each entry is an attribute, of those that were written last. */
      let attributes = new Set<Entry>()
      const make = ({entries, inYaml}: ToWrite): Made => {
        // A line of a quotation begins with its mark, one of an item with as much white space.
        const pen = new Pen(thrown, {end, prefix: opening.replaceAll(/[-\d.]/g, ' ')})
        attributes = new Set()
        for (const entry of entries) {
          const first = entries.find(({key}) => key === entry.key)
          // Attributes come first: of two with one key the second is the second.
          const isSecond = first !== undefined && first !== entry && !attributes.has(first)
          const fits = fitsAttribute(entry) && !inYaml.includes(entry) && !isSecond
          if (fits && pen.throw(2) === 0) attributes.add(entry)
        }
        const yaml = entries.filter((entry) => !attributes.has(entry))
        const isLeaf = yaml.length === 0 && pen.throw(2) === 0
        const isWithin = pen.throw(3) === 0
        pen.write(opening)
        if (isWithin) pen.write('::::note').newLine()
        const head = pen.here()
        pen
          .write(`${isLeaf ? '::' : ':::'}thing[${['A *label*', 'Жук 𝛼'][pen.throw(2)] ?? ''}]{`)
          .write(['#alpha', 'lang=en'][pen.throw(2)] ?? '')
        const named = new Set<string>()
        for (const entry of attributes) {
          writeAttribute(entry, pen, named.has(entry.key))
          named.add(entry.key)
        }
        pen.write('}')
        if (yaml.length > 0) {
          const fence = ['```', '~~~~'][pen.throw(2)] ?? ''
          pen.inset(pen.throw(4), () => {
            pen.newLine().newLine().write(`${fence}yaml data`).newLine()
            writeYaml(mapping(yaml), pen)
            pen.write(fence)
          })
          pen.newLine()
        }
        if (!isLeaf) pen.newLine().newLine().write('Words of it.').newLine().write(':::')
        if (isWithin) pen.newLine().write('::::')
        pen.newLine()
        return {text: pen.text, spots: pen.spots, head}
      }
      const ruleOfSecond = (entry: Entry): string =>
        attributes.has(entry) ? 'directive/attributes-are-known' : 'front-matter/keys-are-unique'
      await judge({file: 'input.md', parts: all, dice: thrown, make, rule: 'record/is-valid', ruleOfSecond})
    }
  )
})
