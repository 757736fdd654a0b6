/** Texts whose glyphs are not simply those of their characters one by one. */

const vowels = 'aeijlouAEIOÅ'

/** Those that every font is tried with, as far as it has their characters. */
export const clusters: readonly string[] = [
  // Ligatures beside the characters that look like them.
  'fi \ufb01',
  '\ufb01 fi',
  'ffi ffl ff fj ft tt Th',
  '\ufb03 \ufb04 \ufb00 \ufb05 \ufb06',
  'o\ufb00ice office',
  'f\u200ci f\u200di',
  'ij \u0133 IJ \u0132',
  '\u01c6 \u01c5 \u01c4',
  'st \ufb06',
  // One look, several characters.
  'a b\u00a0c',
  'a\u00a0b c',
  'a\u2009b\u202fc',
  '-\u2010\u2011\u00ad-',
  '\u00b5\u03bc \u03bc\u00b5',
  '\u2126\u03a9 \u03a9\u2126',
  '\u2206\u0394',
  '\u2018\u02bb \u2019\u02bc',
  '\u2044\u2215',
  'K \u212a',
  '\u212b \u00c5 A\u030a',
  '; \u037e',
  '\u00b7\u0387 l\u00b7l',
  '\u03c6\u03d5',
  '\u02ed\u207c',
  '\u1fef`',
  // Letters that the font takes apart or puts together, and accents one upon another.
  'i\u0307 I\u0307 \u0130 \u0131\u0307',
  '\u00e9 e\u0301 \u00e9\u0301',
  '\u00c1\u0301',
  '\u1ec7 e\u0323\u0302',
  'e\u0302\u0323',
  '\u0390 \u03b9\u0308\u0301',
  '\u1f84 \u03ac \u1f71',
  'x\u034fy',
  '\u1e9e ss',
  '\u00ec\u0331',
  // Numbers, fractions, arrows of programmers.
  '1/2 1\u20442 3\u22154 \u00bd 12\u2044345',
  '0123456789 \u00b9\u00b2\u2460',
  '-> => != <= >= === www',
  // Contextual forms and other directions.
  '\u0644\u0627 \ufefb',
  '\u0628\u0628\u0628 \u0628\u0640\u0628',
  '\ufdf2',
  '\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd',
  'ab \u05d0\u05d1 cd',
  '\u0645\u0631\u062d\u0628\u0627 12',
  '\u{1ee00}\u{1ee01}',
  '\u07ca\u07cb',
  // Selectors and joiners.
  '\u2764\ufe0f \u2611\ufe0e',
  '\u200e\u200fa\u2060b',
  '\u0e01\u0e33',
  '\u0915\u094d\u0937\u093f'
]

/** Vowels with each of some accents. */
export function accented(accents: readonly string[]): readonly string[] {
  return accents.flatMap((accent) => Array.from(vowels, (vowel) => vowel + accent))
}

/** Letters, digits and signs, each doubled, after an `f` and before an `i`. */
export function letterPairs(characters: readonly string[]): readonly string[] {
  return characters
    .filter((one) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(one))
    .flatMap((one) => [`f${one}`, `${one}i`, one + one])
}
