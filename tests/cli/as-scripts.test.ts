/** Files of the program are scripts that do what the modules did, which they are made of. */
import {runInThisContext} from 'node:vm'
import {expect, test} from 'vitest'
import {asScript} from '../../packaging/as-scripts.ts'

/** What a script exports, given what it may require; what it loads is told by name. */
function exportsOf(module: string, others: Readonly<Record<string, unknown>> = {}, packages: string[] = []) {
  const loads: unknown[] = []
  const run = runInThisContext(asScript('file.js', module, () => packages)) as (
    require: (name: string) => unknown,
    load: (...names: readonly unknown[]) => unknown,
    file: unknown
  ) => Readonly<Record<string, unknown>>
  const exports = run(
    (name) => others[name],
    (...names) => loads.push(names),
    {url: 'file:///file.js', dirname: '/'}
  )
  return {...exports, loads}
}

test('imports names, defaults and the whole of other files and of packages', () => {
  const module = `#!/usr/bin/env node
    import "./first.js"
    import all, { "a-b" as ab, c, default as again } from "node:path"
    import own, * as whole from "./own.js"
    export { again, all, ab as "x-y", c as default, own, whole }`
  const others = {'node:path': {'a-b': 1, c: 2}, './own.js': {default: 3}}
  expect(exportsOf(module, others)).toEqual({
    again: others['node:path'],
    all: others['node:path'],
    'x-y': 1,
    default: 2,
    own: 3,
    whole: others['./own.js'],
    loads: []
  })
})

test('exports values, functions and what other files export', () => {
  const module = `export { twice, One, late as never }
    export { t as default } from "./other.js"
    function twice(value) { return 2 * value }
    class One {}
    const late = 4`
  const found = exportsOf(module, {'./other.js': {t: 5}})
  expect(found).toMatchObject({default: 5, never: 4})
  expect((found as unknown as {twice: (value: number) => number}).twice(3)).toBe(6)
  expect(exportsOf('export default 7 + 1;')).toMatchObject({default: 8})
})

test('loads what is imported later, after the packages that it requires and that are modules', () => {
  const module = 'const a = import("./a.js"), place = import.meta.url; export { place }'
  expect(exportsOf(module, {}, ['harfbuzzjs'])).toMatchObject({
    place: 'file:///file.js',
    loads: [['./a.js', ['harfbuzzjs']]]
  })
  expect(exportsOf('const href = "x:y"; import(href)')).toMatchObject({loads: [['x:y']]})
})

test('refuses what would mean something else in a script', () => {
  const script = (module: string) => () => asScript('file.js', module, () => [])
  expect(script('let a = 1; export { a }; export function b() { a += 1 }')).toThrow('at the end of file.js')
  expect(script('let a = 1; function b() { a += 1 } export { a }')).toThrow('`a` of file.js stays')
  expect(script('let a = 1; function b() { [{c: a = 2}] = [{}] } export { a }')).toThrow(
    '`a` of file.js stays'
  )
  expect(script('let a = 1; function b() { for (a of []); } export { a }')).toThrow('`a` of file.js stays')
  expect(script('export * from "./other.js"')).toThrow('names of what file.js exports')
  expect(script('const $load = 1')).toThrow('other names in file.js')
  expect(script('const = 1')).toThrow('file.js')
  // A name within a function is another.
  expect(script('let a = 1; function b() { let c = 1; c += 1 } export { a }')).not.toThrow()
})
