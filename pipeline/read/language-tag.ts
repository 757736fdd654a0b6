/** Checks language tags against BCP 47 (RFC 5646): well formed, of a language that exists, written as its §2.1.1 asks. */
import {capitalised} from '../model/values/capitalised.ts'

/** ISO 639-1, complete. */
const twoLetters = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en ' +
    'eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja ' +
    'jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb ' +
    'nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so ' +
    'sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' ')
)

/** Languages without a tag of two letters whose tags are taken for languages in file names. */
const threeLetters = new Set(
  (
    'ady ang arc ast bho bua ceb chm ckb cnr cop crh csb dsb fil frp fur gag grc gsw haw hil hsb ilo kab kbd kok krc ' +
    'krl kum lad lez lld mai mni myv nds nog pcm prs rmy rom rue sah sat scn sco sma smj smn sms syr szl tpi tyv tzm udm ' +
    'vec vep xal yue zgh'
  ).split(' ')
)

/** What people write for a language and what its tag is: mostly its country's. */
const mistaken: ReadonlyMap<string, string> = new Map([
  ['at', 'de-AT'],
  ['cn', 'zh'],
  ['cz', 'cs'],
  ['dk', 'da'],
  ['gb', 'en-GB'],
  ['gr', 'el'],
  ['jp', 'ja'],
  ['ua', 'uk'],
  ['us', 'en-US'],
  ['english', 'en'],
  ['french', 'fr'],
  ['german', 'de'],
  ['italian', 'it'],
  ['russian', 'ru'],
  ['spanish', 'es']
])

const wellFormed =
  /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/i

/** Language, script and region alone. */
const plain = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i

/** The tag in its canonical case (`pt-br` is `pt-BR`); undefined when it is none. */
export function languageTag(text: string): string | undefined {
  if (text.length > 64 || !wellFormed.test(text)) return undefined
  const [language = '', ...rest] = text.toLowerCase().split('-')
  if (language.length === 2 && !twoLetters.has(language)) return undefined
  return [language, ...canonicalCase(rest)].join('-')
}

/** Scripts that are taken for ones in file names: words of four letters are mostly others, as in `my-page.md`. */
const scripts = new Set(
  (
    'adlm arab armn beng cher cyrl deva ethi geor grek gujr guru hang hans hant hebr jpan khmr knda kore laoo latn ' +
    'mlym mong mymr nkoo orya sinh syrc taml telu tfng thaa thai tibt'
  ).split(' ')
)

/** Regions that are taken for ones in small letters, too: `pt-br.md` is a language, and `to-do.md` is not. */
const regionsOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ar: 'ae dz eg ma sa tn',
    bn: 'bd in',
    de: 'at ch de li lu',
    en: 'au ca gb ie in nz us za',
    es: 'ar cl co es mx pe us ve',
    fr: 'be ca ch fr lu',
    it: 'ch it',
    nl: 'be nl',
    pt: 'ao br mz pt',
    sv: 'fi se',
    zh: 'cn hk mo sg tw'
  })
)

/** The tag that a part of a file's path names, such as `fr` in `notice.fr.md`; undefined when it is none. */
export function languageOfName(name: string): string | undefined {
  const [language = '', ...rest] = name.toLowerCase().split('-')
  if (!plain.test(name) || !(twoLetters.has(language) || threeLetters.has(language))) return undefined
  const tag = languageTag(name)
  const script = rest.find((subtag) => subtag.length === 4)
  if (script !== undefined && !scripts.has(script)) return undefined
  const region = rest.find((subtag) => subtag.length === 2)
  const isMeant = region === undefined || name === tag || script !== undefined || isRegionOf(language, region)
  return isMeant ? tag : undefined
}

/** Endings of files and of names that are tags of languages, too, as in `build.ts.md` and `socket.io.md`. */
const endings = new Set('am as br co cs fo hy io is mk ml pl ps sc so st ts tt'.split(' '))

export function isAlsoEnding(tag: string): boolean {
  return endings.has(tag)
}

/** Words, abbreviations and numerals that are such tags and what folders are called, as `hr/`. */
const words = new Set('an arc be bi cv et fur hr id ii it la ms my no om or os pa pi se sh to'.split(' '))

/** Whether what names a language by itself may well be meant otherwise. */
export function isAlsoWord(tag: string): boolean {
  return endings.has(tag) || words.has(tag)
}

/** A language's own country is often called as it is: `fi-fi`. */
function isRegionOf(language: string, region: string): boolean {
  const known = regionsOf.get(language)?.split(' ')
  return known?.includes(region) ?? (language === region || (ownRegions.get(language) ?? '') === region)
}

/** Where a language has another tag than its country. */
const ownRegions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cs: 'cz',
    da: 'dk',
    el: 'gr',
    et: 'ee',
    fa: 'ir',
    he: 'il',
    hi: 'in',
    ja: 'jp',
    ko: 'kr',
    nb: 'no',
    nn: 'no',
    sl: 'si',
    sr: 'rs',
    ta: 'in',
    te: 'in',
    uk: 'ua',
    ur: 'pk',
    vi: 'vn',
    ms: 'my',
    sq: 'al',
    ka: 'ge',
    hy: 'am',
    ca: 'es',
    eu: 'es',
    gl: 'es',
    cy: 'gb',
    ga: 'ie'
  })
)

/** What an author may have meant by a text that is no tag. */
export function meantLanguage(text: string): string | undefined {
  const hyphened = text.trim().replaceAll('_', '-')
  return mistaken.get(hyphened.toLowerCase()) ?? languageTag(hyphened)
}

/** What to write instead of a text that is no tag. */
export function languageHint(text: string): string {
  const meant = meantLanguage(text)
  return meant === undefined ? 'a language is named as in `en`, `fr` or `pt-BR`' : `write \`${meant}\``
}

/** A script is written `Latn`, a region `BR`; after a singleton all is lower case. */
function canonicalCase(subtags: readonly string[]): readonly string[] {
  const singleton = subtags.findIndex((subtag) => subtag.length === 1)
  return subtags.map((subtag, index) => {
    if (singleton !== -1 && index >= singleton) return subtag
    if (subtag.length === 2) return subtag.toUpperCase()
    return /^[a-z]{4}$/.test(subtag) ? capitalised(subtag) : subtag
  })
}
