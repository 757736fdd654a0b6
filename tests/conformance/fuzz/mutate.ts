/** Changes the texts of a project at random, as hands and programs do. */
import type {Chance} from '../../support/chance.ts'
import type {Files} from './project.ts'
import {ids, word} from './words.ts'

/** A copy in which one to six things are otherwise. */
export function mutateProject(files: Files, chance: Chance): Files {
  const mutated: Files = new Map(files)
  const texts = [...mutated].flatMap(([path, content]) => (typeof content === 'string' ? [path] : []))
  const documents = texts.filter((path) => path.endsWith('.md'))
  for (let count = 1 + chance.below(6); count > 0; count -= 1) {
    // A configuration or schema that is none refuses all the rest.
    const path = chance.pick(chance.isOne(12) || documents.length === 0 ? texts : documents)
    const content = mutated.get(path)
    if (typeof content === 'string') mutated.set(path, chance.pick(mutations)(content, chance))
  }
  return mutated
}

type Mutation = (text: string, chance: Chance) => string

const pieces = (
  '*** ** _ ~~ ` ``` ``` ::: :::note :::figure > - 1. | || --- === [ ] ]( ) [^1] [^1]: <div> </div> <!-- --> <p <br> &#0; &#x202e; \\ { } ' +
  '{#_content} {#fn-1} # ####### : ; " \' % @ yaml data'
).split(' ')

const characters = [
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ufffd',
  '\t',
  '\u0301',
  '\u{1f600}',
  '\u06dd',
  '\u0000',
  '\r'
]

const mutations: readonly Mutation[] = [
  (text, chance) => splice(text, chance, chance.below(20), ''),
  (text, chance) => splice(text, chance, 0, chance.pick(pieces)),
  (text, chance) => splice(text, chance, 0, chance.pick(characters)),
  (text, chance) => splice(text, chance, 0, `\n\n${chance.pick(pieces)} ${word(chance)}\n\n`),
  (text, chance) => splice(text, chance, 0, ` {#${chance.pick(ids)}}\n`),
  (text, chance) => splice(text, chance, 0, word(chance).repeat(1 + chance.below(200))),
  lines((all, at) => all.toSpliced(at, 1)),
  lines((all, at) => all.toSpliced(at, 0, all[at] ?? '')),
  lines((all, at, chance) => all.toSpliced(at, 1, all[chance.below(all.length)] ?? '')),
  lines((all, at, chance) => all.toSpliced(at, 0, ...all.slice(at, at + 1 + chance.below(8)))),
  lines((all, at, chance) =>
    all.map((line, index) =>
      index >= at && index < at + 6 ? `${chance.pick(['> ', '  ', '    ', '- '])}${line}` : line
    )
  ),
  lines((all, at, chance) => all.with(at, (all[at] ?? '').repeat(1 + chance.below(30))))
]

function splice(text: string, chance: Chance, removed: number, added: string): string {
  const at = chance.below(text.length + 1)
  return text.slice(0, at) + added + text.slice(at + removed)
}

function lines(change: (all: string[], at: number, chance: Chance) => readonly string[]): Mutation {
  return (text, chance) => {
    const all = text.split('\n')
    return change(all, chance.below(all.length), chance).join('\n')
  }
}
