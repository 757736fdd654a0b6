/** Scripts that need a font of their own: which signs belong to them. */
import {describe, expect, test} from 'vitest'
import {scriptOf} from '../../pipeline/model/scripts.ts'

describe('scriptOf', () => {
  test.each(['漢', 'か', 'ｶ', '、', '「', 'Ａ', '！', '￥'])('%s is Chinese or Japanese', (sign) => {
    expect(scriptOf(sign)?.name).toBe('Chinese or Japanese')
  })

  test.each(['￭', '￮', '￨', '￩', '〠', '〒', '■'])('%s is a sign of no script', (sign) => {
    expect(scriptOf(sign)).toBeUndefined()
  })
})
