/** Lists the languages that Tetrapla has labels in, by tag; those in another script than the language's own stand behind it. */
import type {Labels} from './labels.ts'
import {ar} from './labels/world/ar.ts'
import {az} from './labels/world/az.ts'
import {be} from './labels/europe/be.ts'
import {bg} from './labels/european-union/bg.ts'
import {bn} from './labels/world/bn.ts'
import {bs} from './labels/europe/bs.ts'
import {ca} from './labels/europe/ca.ts'
import {cs} from './labels/european-union/cs.ts'
import {da} from './labels/european-union/da.ts'
import {de} from './labels/european-union/de.ts'
import {el} from './labels/european-union/el.ts'
import {en} from './labels/european-union/en.ts'
import {es} from './labels/european-union/es.ts'
import {et} from './labels/european-union/et.ts'
import {fa} from './labels/world/fa.ts'
import {fi} from './labels/european-union/fi.ts'
import {fr} from './labels/european-union/fr.ts'
import {ga} from './labels/european-union/ga.ts'
import {he} from './labels/world/he.ts'
import {hi} from './labels/world/hi.ts'
import {hr} from './labels/european-union/hr.ts'
import {hu} from './labels/european-union/hu.ts'
import {hy} from './labels/world/hy.ts'
import {id} from './labels/world/id.ts'
import {is} from './labels/europe/is.ts'
import {it} from './labels/european-union/it.ts'
import {ja} from './labels/world/ja.ts'
import {ka} from './labels/world/ka.ts'
import {kk} from './labels/world/kk.ts'
import {ko} from './labels/world/ko.ts'
import {ky} from './labels/world/ky.ts'
import {lb} from './labels/europe/lb.ts'
import {lt} from './labels/european-union/lt.ts'
import {lv} from './labels/european-union/lv.ts'
import {mk} from './labels/europe/mk.ts'
import {mn} from './labels/world/mn.ts'
import {mt} from './labels/european-union/mt.ts'
import {nb} from './labels/europe/nb.ts'
import {nl} from './labels/european-union/nl.ts'
import {nn} from './labels/europe/nn.ts'
import {pl} from './labels/european-union/pl.ts'
import {pt} from './labels/european-union/pt.ts'
import {ro} from './labels/european-union/ro.ts'
import {ru} from './labels/europe/ru.ts'
import {sk} from './labels/european-union/sk.ts'
import {sl} from './labels/european-union/sl.ts'
import {sq} from './labels/europe/sq.ts'
import {sr} from './labels/europe/sr.ts'
import {srLatn} from './labels/europe/sr-latn.ts'
import {sv} from './labels/european-union/sv.ts'
import {sw} from './labels/world/sw.ts'
import {tg} from './labels/world/tg.ts'
import {th} from './labels/world/th.ts'
import {tk} from './labels/world/tk.ts'
import {tr} from './labels/europe/tr.ts'
import {uk} from './labels/europe/uk.ts'
import {ur} from './labels/world/ur.ts'
import {uz} from './labels/world/uz.ts'
import {vi} from './labels/world/vi.ts'
import {zh} from './labels/world/zh.ts'
import {zhHant} from './labels/world/zh-hant.ts'

/** In a package each language is text until it is asked for (packaging/ship-labels.ts). */
export const languages: Pick<ReadonlyMap<string, Labels>, 'get' | 'has' | 'keys'> = new Map([
  ['ar', ar],
  ['az', az],
  ['be', be],
  ['bg', bg],
  ['bn', bn],
  ['bs', bs],
  ['ca', ca],
  ['cs', cs],
  ['da', da],
  ['de', de],
  ['el', el],
  ['en', en],
  ['es', es],
  ['et', et],
  ['fa', fa],
  ['fi', fi],
  ['fr', fr],
  ['ga', ga],
  ['he', he],
  ['hi', hi],
  ['hr', hr],
  ['hu', hu],
  ['hy', hy],
  ['id', id],
  ['is', is],
  ['it', it],
  ['ja', ja],
  ['ka', ka],
  ['kk', kk],
  ['ko', ko],
  ['ky', ky],
  ['lb', lb],
  ['lt', lt],
  ['lv', lv],
  ['mk', mk],
  ['mn', mn],
  ['mt', mt],
  ['nb', nb],
  ['nl', nl],
  ['nn', nn],
  ['pl', pl],
  ['pt', pt],
  ['ro', ro],
  ['ru', ru],
  ['sk', sk],
  ['sl', sl],
  ['sq', sq],
  ['sr', sr],
  ['sr-Latn', srLatn],
  ['sv', sv],
  ['sw', sw],
  ['tg', tg],
  ['th', th],
  ['tk', tk],
  ['tr', tr],
  ['uk', uk],
  ['ur', ur],
  ['uz', uz],
  ['vi', vi],
  ['zh', zh],
  ['zh-Hant', zhHant]
])
