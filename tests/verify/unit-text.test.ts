/** The normal form, rule by rule, as docs/parity.md lists them. */
import {describe, expect, test} from 'vitest'
import {
  changeMarks,
  lettersOf,
  normalAddress,
  normalCode,
  normalText,
  UnitText,
  withoutIgnorable,
  withoutTitle,
  wordsOf
} from '../../pipeline/verify/units/unit-text.ts'
import {readable} from '../../pipeline/verify/compare/excerpt.ts'

const text = (): UnitText => new UnitText()

describe('white space', () => {
  test.each([
    ['a run of any is one space', 'alpha \t\n\r\fbravo', 'alpha bravo'],
    ['it is trimmed at both ends', '\n alpha bravo\t', 'alpha bravo'],
    ['nothing but white space is nothing', ' \n ', ''],
    ['a no-break space is none', 'alpha\u00a0 bravo', 'alpha\u00a0 bravo'],
    ['a narrow or thin space is none', '\u202falpha\u2009', '\u202falpha\u2009'],
    ['a line separator is none', 'alpha\u2028bravo', 'alpha\u2028bravo'],
    ['a next-line control is none', 'alpha\u0085bravo', 'alpha\u0085bravo']
  ])('%s', (_, given, wanted) => {
    expect(normalText(given)).toBe(wanted)
  })

  test('a run across marks is one space, where it began', () => {
    const across = text().add('alpha ').open('strong').add(' bravo ').close().add(' charlie').end()
    expect(readable(across)).toBe('alpha <strong>bravo </>charlie')
  })

  test('it is trimmed inside marks that end the unit', () => {
    expect(readable(text().open('strong').add(' alpha ').close().add(' ').end())).toBe('<strong>alpha</>')
  })

  test('a mark around nothing but white space that ends the unit goes', () => {
    expect(text().add('alpha').open('strong').open('emphasis').add(' ').close().close().end()).toBe('alpha')
  })

  test('the title of a link or an image is in its mark, and not among its words', () => {
    const titled = text().open('link', '#a', 'Delta').add('alpha ').close().image('bravo', ' Echo ').end()
    expect(readable(titled)).toBe('<link #a titled Delta>alpha </><image bravo titled Echo></>')
    expect(wordsOf(titled)).toBe('alpha bravo')
    expect(readable(changeMarks(titled, withoutTitle))).toBe('<link #a>alpha </><image bravo></>')
    expect(text().open('link', '#a', '').add('alpha').close().end()).toBe(
      text().open('link', '#a').add('alpha').close().end()
    )
  })

  test('it is kept before an image or a note that ends the unit', () => {
    expect(readable(text().add('alpha ').image('bravo').end())).toBe('alpha <image bravo></>')
    expect(readable(text().add('alpha ').note('a/fn-1', '1').add(' ').end())).toBe('alpha <note a/fn-1>1</>')
  })

  test.each([
    ['a hard break is a space and a mark', text().add('alpha').lineEnd().add('bravo')],
    ['white space around it is none', text().add('alpha ').lineEnd().add(' \nbravo')]
  ])('%s', (_, given) => {
    expect(readable(given.end())).toBe('alpha <break></>bravo')
  })

  test('a second hard break is one more', () => {
    const twice = text().add('alpha').lineEnd().add('\n').lineEnd().add('bravo')
    expect(readable(twice.end())).toBe('alpha <break></><break></>bravo')
  })

  test('a hard break without its mark is a space', () => {
    const line = text().open('emphasis').add('alpha').lineEnd().close().add('bravo').lineEnd()
    const marked = line.end()
    expect(readable(withoutIgnorable(`\u200b${marked}`, 'text'))).toBe(readable(marked))
    expect(readable(changeMarks(marked, (mark) => (mark === 'break' ? undefined : mark)))).toBe(
      '<emphasis>alpha </>bravo'
    )
  })
})

describe('characters', () => {
  test.each([
    ['a soft hyphen goes', 'co\u00adoperation', 'cooperation'],
    ['a hyphen stays', 'co-operation', 'co-operation'],
    ['NFC is one form', 'cafe\u0301', 'caf\u00e9'],
    ['the Ångström sign is the letter', '\u212b', '\u00c5'],
    ['NFKC is not used', '²½№ﬁ', '²½№ﬁ'],
    ['invisible characters stay', 'a\u200bb\u200d\u2060\ufeffc', 'a\u200bb\u200d\u2060\ufeffc']
  ])('%s', (_, given, wanted) => {
    expect(normalText(given)).toBe(wanted)
  })

  test('letters that meet across two texts are joined in NFC', () => {
    expect(text().add('cafe').add('\u0301').end()).toBe('caf\u00e9')
  })
})

describe('marks', () => {
  test('where a mark begins and ends is part of the text', () => {
    const one = text().open('strong').add('alpha').close().add('bravo').end()
    const other = text().open('strong').add('alphab').close().add('ravo').end()
    expect(one).not.toBe(other)
  })

  test('a mark has its target', () => {
    expect(readable(text().open('link', 'https://example.org/').add('alpha').close().end())).toBe(
      '<link https://example.org/>alpha</>'
    )
  })

  test('what a mark says has the white space of words', () => {
    expect(readable(text().open('abbreviation', 'alpha\n bravo').add('ab').close().end())).toBe(
      '<abbreviation alpha bravo>ab</>'
    )
  })

  test('a mark without content is as if it had not been', () => {
    expect(text().add('alpha').open('strong').open('emphasis').close().close().end()).toBe('alpha')
  })

  test('a mark around an image or a note alone is there', () => {
    expect(readable(text().open('strong').image('alpha').close().end())).toBe('<strong><image alpha></></>')
    expect(readable(text().open('strong').note('a/fn-1', '1').close().end())).toBe(
      '<strong><note a/fn-1>1</></>'
    )
  })

  test('a mark can be left out with its words kept', () => {
    const whole = text().open('strong').add('alpha ').open('link', '#a').add('bravo').close().close().end()
    const without = changeMarks(whole, (mark) => (mark.startsWith('link ') ? undefined : mark))
    expect(readable(without)).toBe('<strong>alpha bravo</>')
  })

  test('a mark whose only image is left out goes with it', () => {
    const whole = text().add('alpha ').open('strong').image('').close().end()
    expect(changeMarks(whole, (mark) => (mark === 'image ' ? undefined : mark))).toBe('alpha')
  })
})

describe('code', () => {
  test.each([
    ['white space is exact', '\ta  b \n\n c', '\ta  b \n\n c'],
    ['one last line ending goes', 'a\n\n', 'a\n'],
    ['line endings are one kind', 'a\r\nb\rc', 'a\nb\nc'],
    ['soft hyphens stay', 'a\u00adb', 'a\u00adb']
  ])('%s', (_, given, wanted) => {
    expect(normalCode(given)).toBe(wanted)
  })
})

describe('what a PDF can carry', () => {
  test('characters that are not drawn go, and the spaces beside them become one', () => {
    expect(withoutIgnorable('alpha \u200b bravo\u200d', 'text')).toBe('alpha bravo')
  })

  test('spaces that meet across marks become one, and those at the end go', () => {
    const whole = text()
      .add('alpha \u200b')
      .open('strong')
      .add(' bravo ')
      .open('emphasis')
      .add('\u200d')
      .close()
      .close()
    expect(readable(withoutIgnorable(whole.end(), 'text'))).toBe('alpha <strong>bravo</>')
  })

  test('images and notes stay whole', () => {
    const whole = text().add('\u200balpha').open('strong').image('bravo').note('a/fn-1', '1').close().end()
    expect(readable(withoutIgnorable(whole, 'text'))).toBe(
      'alpha<strong><image bravo></><note a/fn-1>1</></>'
    )
  })

  test('code is in NFC', () => {
    expect(withoutIgnorable('\u212b', 'code')).toBe('\u00c5')
  })

  test('spaces in code stay', () => {
    expect(withoutIgnorable('a \u200b b', 'code')).toBe('a  b')
  })
})

describe('drawn letters', () => {
  test('marks, white space, images and invisible characters are no letters', () => {
    const whole = text().add('a b').open('strong').add('c').close().image('delta').add('e\u200d').end()
    expect(lettersOf(whole)).toBe('abce')
  })

  test('a note’s number is drawn', () => {
    expect(lettersOf(text().add('a').note('a/fn-1', '12').end())).toBe('a12')
  })

  test('letters are told from their marks, and ligatures and hyphens from those that look the same', () => {
    expect(lettersOf('\u00e9\ufb01\u2010-')).toBe('e\u0301\ufb01\u2010-')
  })
})

describe('addresses', () => {
  test.each([
    ['as the URL standard writes them', 'HTTPS://Example.org', 'https://example.org/'],
    ['as they are, when they are none', 'alpha bravo', 'alpha bravo']
  ])('%s', (_, given, wanted) => {
    expect(normalAddress(given)).toBe(wanted)
  })
})
