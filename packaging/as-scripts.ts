/**
 * Writes files of the program as scripts, each an expression whose value is a function that gives what its module exports: of a script V8 gives what it compiled
 * when that has run, of a module only what it compiles before (docs/decisions/010).
 */
import {readFileSync} from 'node:fs'
import {isBuiltin} from 'node:module'
import path from 'node:path'
import type {OutputBundle, OutputChunk, Plugin} from 'rolldown'
import {parseSync, Visitor, type ESTree} from 'rolldown/utils'
import {isObject} from '../pipeline/model/values/is-object.ts'

/** The file that loads the others, joined by itself. */
const loader = './load.js'

/** The entry that callers import, and not Node begins with. */
const library = 'index'

const modulesOfLoader = path.join(import.meta.dirname, '../pipeline/platform/program/')

/** Has what the program imports of its loader asked of that file. */
export const atLoader: Plugin = {
  name: 'at-loader',
  resolveId(id, importer) {
    const isOfLoader = importer !== undefined && path.resolve(importer, '..', id).startsWith(modulesOfLoader)
    return isOfLoader ? {id: loader, external: 'absolute' as const} : undefined
  }
}

/** What is written in place of a part of a file. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

export const asScripts: Plugin = {
  name: 'as-scripts',
  generateBundle(_, bundle) {
    const emit = (fileName: string, source: string): unknown =>
      this.emitFile({type: 'asset', fileName, source})
    // Node reads what it begins with as CommonJS sooner than as a module.
    emit('package.json', '{"type": "commonjs"}\n')
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue
      if (file.name === library) emit(`${library}.mjs`, imported(file, packagesBehind(file.fileName, bundle)))
      else if (file.isEntry) emit(`${file.name}.js`, begun(file))
      file.code = asScript(file.fileName, file.code, (name) => packagesBehind(name, bundle))
    }
  }
}

/** The first version of Node that runs the program: what `engines` in package.json begins with. */
const leastNode = '20.19'

/** What a process or a thread begins with: in words that an older Node knows, too, so that it says what it lacks. */
function begun({fileName, code}: OutputChunk): string {
  const [mark = ''] = /^#!.*\n/.exec(code) ?? []
  return `${mark}'use strict'
if (parseInt(process.versions.node, 10) < ${String(parseInt(leastNode, 10))}) {
  console.error('error: Tetrapla needs Node ${leastNode} or later, and this is ' + process.versions.node)
  console.error('  hint: a later one is at https://nodejs.org')
  process.exit(2)
}
module.exports = require('${loader}').begin('./${fileName}')
`
}

/** A module that callers import: it has packages imported and then runs a file. */
function imported({fileName, exports}: OutputChunk, packages: readonly string[]): string {
  return `import loader from '${loader}'
await loader.importFirst(${JSON.stringify(packages)})
export const {${exports.join(', ')}} = loader.begin('./${fileName}')
`
}

/**
 * A module as a script. `packagesOf` tells of a file which packages have to be imported before it is loaded. Throws for what a module may have and none of the program has:
 * an export that is assigned to later, and one of all that another file exports.
 */
export function asScript(
  fileName: string,
  module: string,
  packagesOf: (file: string) => readonly string[]
): string {
  if (/\$(?:require|load|file|default)\b/.test(module)) throw new Error(`expected other names in ${fileName}`)
  const code = module.replace(/^#!.*/, '')
  const {program, errors} = parseSync(fileName, code, {sourceType: 'module'})
  if (errors[0] !== undefined) throw new Error(`${fileName}: ${errors[0].message}`)
  const edits: Edit[] = []
  const exported = new Map<string, string>()
  new Visitor({
    ImportDeclaration(node) {
      edits.push({...node, text: required(node)})
    },
    ExportNamedDeclaration(node) {
      if (node.declaration !== null) throw new Error(`expected exports at the end of ${fileName}`)
      const from = node.source === null ? '' : `$require(${JSON.stringify(node.source.value)})`
      for (const {local, exported: name} of node.specifiers)
        exported.set(nameOf(name), from === '' ? nameOf(local) : `${from}[${JSON.stringify(nameOf(local))}]`)
      edits.push({...node, text: ''})
    },
    ExportDefaultDeclaration({start, declaration}) {
      exported.set('default', '$default')
      edits.push({start, end: declaration.start, text: 'const $default = '})
    },
    ExportAllDeclaration() {
      throw new Error(`expected names of what ${fileName} exports`)
    },
    ImportExpression({source, start}) {
      edits.push({start, end: start + 'import'.length, text: '$load'})
      const packages = source.type === 'Literal' ? packagesOf(String(source.value)) : []
      if (packages.length > 0)
        edits.push({start: source.end, end: source.end, text: `, ${JSON.stringify(packages)}`})
    },
    MetaProperty({meta, start, end}) {
      if (meta.name === 'import') edits.push({start, end, text: '$file'})
    }
  }).visit(program)
  const changing = changingNames(program)
  for (const local of exported.values())
    if (changing.has(local)) throw new Error(`expected that \`${local}\` of ${fileName} stays as it is`)
  const given = [...exported].map(([name, local]) => `${name}: ${local}`)
  return `(function ($require, $load, $file) {'use strict';${edited(code, edits)}\nreturn {${given.join(', ')}};})\n`
}

/** What a statement of import becomes: names of the program's own files are their exports, another default is the whole of what is required. */
function required({specifiers, source}: ESTree.ImportDeclaration): string {
  const from = `$require(${JSON.stringify(source.value)})`
  const wholes: string[] = []
  const parts: string[] = []
  for (const one of specifiers) {
    const name = one.type === 'ImportSpecifier' ? nameOf(one.imported) : 'default'
    const isWhole =
      one.type === 'ImportNamespaceSpecifier' || (name === 'default' && !source.value.startsWith('./'))
    if (isWhole) wholes.push(one.local.name)
    else parts.push(`${name}: ${one.local.name}`)
  }
  const targets = parts.length === 0 ? wholes : [...wholes, `{${parts.join(', ')}}`]
  return targets.length === 0 ? `${from};` : `const ${targets.map((one) => `${one} = ${from}`).join(', ')};`
}

function nameOf(name: ESTree.ModuleExportName): string {
  return name.type === 'Literal' ? JSON.stringify(name.value) : name.name
}

/** Variables of the module itself that are assigned to, but where they are declared. */
function changingNames(program: ESTree.Program): ReadonlySet<string> {
  const variables = new Set<string>()
  for (const statement of program.body) {
    if (statement.type !== 'VariableDeclaration' || statement.kind === 'const') continue
    for (const {id} of statement.declarations) if (id.type === 'Identifier') variables.add(id.name)
  }
  const assigned = new Set<string>()
  const assign = (target: ESTree.Node): void => {
    for (const name of namesIn(target)) assigned.add(name)
  }
  new Visitor({
    AssignmentExpression: ({left}) => assign(left),
    ForOfStatement: ({left}) => assign(left),
    ForInStatement: ({left}) => assign(left),
    UpdateExpression: ({argument}) => assign(argument)
  }).visit(program)
  return new Set([...variables].filter((name) => assigned.has(name)))
}

/** The names that a target of an assignment gives a value, also by its parts. */
function namesIn(target: ESTree.Node | null): readonly string[] {
  switch (target?.type) {
    case 'Identifier':
      return [target.name]
    case 'ArrayPattern':
      return target.elements.flatMap(namesIn)
    case 'ObjectPattern':
      return target.properties.flatMap((one) => namesIn(one.type === 'Property' ? one.value : one))
    case 'AssignmentPattern':
      return namesIn(target.left)
    case 'RestElement':
      return namesIn(target.argument)
    default:
      return []
  }
}

function edited(code: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const {start, end, text} of edits.toSorted((one, other) => one.start - other.start)) {
    parts.push(code.slice(at, start), text)
    at = end
  }
  return parts.join('') + code.slice(at)
}

/** The packages that a file of the program, and all that it requires, import and that are modules: they can't be required. */
function packagesBehind(file: string, bundle: OutputBundle): readonly string[] {
  const files = new Set([path.posix.basename(file)])
  const packages = new Set<string>()
  // What is found is added to what is walked.
  for (const name of files) {
    const chunk = bundle[name]
    for (const imported of chunk?.type === 'chunk' ? chunk.imports : []) {
      if (imported in bundle) files.add(imported)
      else if (imported !== loader && !isBuiltin(imported) && isModule(imported)) packages.add(imported)
    }
  }
  return [...packages]
}

function isModule(name: string): boolean {
  const file = path.join(import.meta.dirname, '../node_modules', name, 'package.json')
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return isObject(manifest) && manifest['type'] === 'module'
}
