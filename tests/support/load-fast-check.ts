/**
 * Loads `@fast-check/vitest` in a tenth of its time: it makes its `test` once more for each order of all names that one may be chained by
 * (`test.concurrent.fails.only`), of which properties have `only` and `skip` here.
 */
import {TestRunner, type TestAPI} from 'vitest'

const {createTaskCollector} = TestRunner
TestRunner.createTaskCollector = (collect) => {
  const all = createTaskCollector(collect)
  return withNames(all, {only: withNames(all.only), skip: withNames(all.skip)})
}

export const {fc} = await import('@fast-check/vitest')

TestRunner.createTaskCollector = createTaskCollector

/** As a test, without names of its own but these, and `each`; it has the others from there. */
function withNames(all: TestAPI | TestAPI['only'], names: Partial<TestAPI> = {}): TestAPI {
  const one = (...given: unknown[]): unknown => Reflect.apply(all, undefined, given)
  const few: TestAPI = Object.setPrototypeOf(Object.assign(one, {each: all.each, ...names}), all)
  return few
}
