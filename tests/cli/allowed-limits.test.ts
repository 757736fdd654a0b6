/** What whoever runs Tetrapla allows. */
import {describe, expect, test} from 'vitest'
import {allowedLimits, limitsIn, limitsOf} from '../../pipeline/cli/request/allowed-limits.ts'
import {UsageFailure} from '../../pipeline/cli/request/usage-failure.ts'
import {defaultLimits} from '../../pipeline/model/limits.ts'

describe('the limits that are allowed', () => {
  test('are the defaults, but for the environment, but for the request', () => {
    expect(allowedLimits()).toEqual(defaultLimits)
    expect(allowedLimits({seconds: 5}, 'seconds=300, nesting=50')).toEqual({
      ...defaultLimits,
      seconds: 5,
      nesting: 50
    })
  })

  test('are written as names and numbers', () => {
    expect(limitsIn('seconds=300,,heapMebibytes = 4096,', '--limit')).toEqual({
      seconds: 300,
      heapMebibytes: 4096
    })
  })

  test.each([
    ['second=5', 'there is no limit `second`', 'did you mean `seconds`?'],
    ['__proto__=5', 'there is no limit `__proto__`', undefined],
    ['seconds', '`--limit` takes a name and a number, not `seconds`', 'write them as in `seconds=300`'],
    ['seconds=-1', '`--limit` takes a name and a number, not `seconds=-1`', 'write them as in `seconds=300`'],
    ['seconds=1e3', '`--limit` takes a name and a number, not `seconds=1e3`', undefined],
    ['seconds=0', 'the limit `seconds` is a whole number from 1 to 86400, not `0`', undefined],
    ['seconds=3000000', 'the limit `seconds` is a whole number from 1 to 86400, not `3000000`', undefined],
    ['heapMebibytes=63', 'the limit `heapMebibytes` is a whole number from 64 to 65536, not `63`', undefined]
  ])('%s is refused', (text, message, hint) => {
    const failure = failureOf(() => limitsIn(text, '--limit'))
    expect(failure).toMatchObject(hint === undefined ? {message} : {message, hint})
  })

  test.each([NaN, Infinity, 1.5, -1, '5'])('%s seconds are refused', (seconds) => {
    expect(failureOf(() => limitsOf({seconds}))).toBeInstanceOf(UsageFailure)
  })
})

test.each([5, [], null, 'seconds=5'])('%j is no limits', (limits) => {
  expect(failureOf(() => limitsOf(limits))).toMatchObject({
    message: '`limits` holds limits by their names'
  })
})

function failureOf(act: () => unknown): unknown {
  try {
    act()
  } catch (failure) {
    return failure
  }
  return undefined
}
