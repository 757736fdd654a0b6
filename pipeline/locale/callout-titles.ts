/** Provides titles of callouts that say what a version did, and what else to read: most are those of Sphinx, which readers know. */
import {fill} from './fill.ts'
import {tagOf} from './index.ts'

/** As Sphinx names them. */
interface CalloutTitles {
  readonly versionadded: string
  readonly versionchanged: string
  readonly deprecated: string
  readonly versionremoved: string
  readonly seealso: string
}

/** By the tags of labels. */
const titles: ReadonlyMap<string, CalloutTitles> = new Map([
  [
    'ca',
    {
      versionadded: 'Nou a la versió {version}',
      versionchanged: 'Canviat a la versió {version}',
      deprecated: 'Obsolet des de la versió {version}',
      versionremoved: 'Eliminat a la versió {version}',
      seealso: 'Vegeu també'
    }
  ],
  [
    'cs',
    {
      versionadded: 'Nové ve verzi {version}',
      versionchanged: 'Změněno ve verzi {version}',
      deprecated: 'Zastaralé od verze {version}',
      versionremoved: 'Odstraněno ve verzi {version}',
      seealso: 'Viz také'
    }
  ],
  [
    'da',
    {
      versionadded: 'Nyt i version {version}',
      versionchanged: 'Ændret i version {version}',
      deprecated: 'Forældet siden version {version}',
      versionremoved: 'Fjernet i version {version}',
      seealso: 'Se også'
    }
  ],
  [
    'de',
    {
      versionadded: 'Neu in Version {version}',
      versionchanged: 'Geändert in Version {version}',
      deprecated: 'Veraltet ab Version {version}',
      versionremoved: 'Entfernt in Version {version}',
      seealso: 'Siehe auch'
    }
  ],
  [
    'el',
    {
      versionadded: 'Νέο στην έκδοση {version}',
      versionchanged: 'Άλλαξε στην έκδοση {version}',
      deprecated: 'Παρωχημένο από την έκδοση {version}',
      versionremoved: 'Αφαιρέθηκε στην έκδοση {version}',
      seealso: 'Δείτε επίσης'
    }
  ],
  [
    'en',
    {
      versionadded: 'New in version {version}',
      versionchanged: 'Changed in version {version}',
      deprecated: 'Deprecated since version {version}',
      versionremoved: 'Removed in version {version}',
      seealso: 'See also'
    }
  ],
  [
    'es',
    {
      versionadded: 'Nuevo en la versión {version}',
      versionchanged: 'Cambiado en la versión {version}',
      deprecated: 'Obsoleto desde la versión {version}',
      versionremoved: 'Eliminado en la versión {version}',
      seealso: 'Véase también'
    }
  ],
  [
    'fi',
    {
      versionadded: 'Uusi versiossa {version}',
      versionchanged: 'Muutettu versiossa {version}',
      deprecated: 'Vanhentunut versiosta {version} alkaen',
      versionremoved: 'Poistettu versiossa {version}',
      seealso: 'Katso myös'
    }
  ],
  [
    'fr',
    {
      versionadded: 'Nouveau dans la version {version}',
      versionchanged: 'Modifié dans la version {version}',
      deprecated: 'Obsolète depuis la version {version}',
      versionremoved: 'Supprimé dans la version {version}',
      seealso: 'Voir aussi'
    }
  ],
  [
    'hu',
    {
      versionadded: 'Új a(z) {version} verzióban',
      versionchanged: 'Módosult a(z) {version} verzióban',
      deprecated: 'Elavult a(z) {version} verzió óta',
      versionremoved: 'Eltávolítva a(z) {version} verzióban',
      seealso: 'Lásd még'
    }
  ],
  [
    'id',
    {
      versionadded: 'Baru pada versi {version}',
      versionchanged: 'Berubah pada versi {version}',
      deprecated: 'Ditinggalkan sejak versi {version}',
      versionremoved: 'Dihapus pada versi {version}',
      seealso: 'Lihat juga'
    }
  ],
  [
    'it',
    {
      versionadded: 'Nuovo nella versione {version}',
      versionchanged: 'Modificato nella versione {version}',
      deprecated: 'Deprecato dalla versione {version}',
      versionremoved: 'Rimosso nella versione {version}',
      seealso: 'Vedi anche'
    }
  ],
  [
    'ja',
    {
      versionadded: 'バージョン {version} で追加',
      versionchanged: 'バージョン {version} で変更',
      deprecated: 'バージョン {version} で非推奨',
      versionremoved: 'バージョン {version} で削除',
      seealso: '参考'
    }
  ],
  [
    'ko',
    {
      versionadded: '버전 {version}에 추가',
      versionchanged: '버전 {version}에서 변경',
      deprecated: '버전 {version}부터 폐지됨',
      versionremoved: '버전 {version}에서 제거',
      seealso: '더 보기'
    }
  ],
  [
    'nb',
    {
      versionadded: 'Nytt i versjon {version}',
      versionchanged: 'Endret i versjon {version}',
      deprecated: 'Foreldet siden versjon {version}',
      versionremoved: 'Fjernet i versjon {version}',
      seealso: 'Se også'
    }
  ],
  [
    'nl',
    {
      versionadded: 'Nieuw in versie {version}',
      versionchanged: 'Gewijzigd in versie {version}',
      deprecated: 'Verouderd sinds versie {version}',
      versionremoved: 'Verwijderd in versie {version}',
      seealso: 'Zie ook'
    }
  ],
  [
    'pl',
    {
      versionadded: 'Nowe w wersji {version}',
      versionchanged: 'Zmienione w wersji {version}',
      deprecated: 'Niezalecane od wersji {version}',
      versionremoved: 'Usunięte w wersji {version}',
      seealso: 'Zobacz także'
    }
  ],
  [
    'pt',
    {
      versionadded: 'Novo na versão {version}',
      versionchanged: 'Alterado na versão {version}',
      deprecated: 'Obsoleto desde a versão {version}',
      versionremoved: 'Removido na versão {version}',
      seealso: 'Ver também'
    }
  ],
  [
    'ro',
    {
      versionadded: 'Nou în versiunea {version}',
      versionchanged: 'Modificat în versiunea {version}',
      deprecated: 'Învechit începând cu versiunea {version}',
      versionremoved: 'Eliminat în versiunea {version}',
      seealso: 'Vezi și'
    }
  ],
  [
    'ru',
    {
      versionadded: 'Добавлено в версии {version}',
      versionchanged: 'Изменено в версии {version}',
      deprecated: 'Устарело, начиная с версии {version}',
      versionremoved: 'Удалено в версии {version}',
      seealso: 'См. также'
    }
  ],
  [
    'sk',
    {
      versionadded: 'Nové vo verzii {version}',
      versionchanged: 'Zmenené vo verzii {version}',
      deprecated: 'Zastarané od verzie {version}',
      versionremoved: 'Odstránené vo verzii {version}',
      seealso: 'Pozri aj'
    }
  ],
  [
    'sv',
    {
      versionadded: 'Nytt i version {version}',
      versionchanged: 'Ändrat i version {version}',
      deprecated: 'Föråldrat sedan version {version}',
      versionremoved: 'Borttaget i version {version}',
      seealso: 'Se även'
    }
  ],
  [
    'tr',
    {
      versionadded: '{version} sürümünde eklendi',
      versionchanged: '{version} sürümünde değişti',
      deprecated: '{version} sürümünden beri kullanım dışı',
      versionremoved: '{version} sürümünde kaldırıldı',
      seealso: 'Ayrıca bakınız'
    }
  ],
  [
    'uk',
    {
      versionadded: 'Нове у версії {version}',
      versionchanged: 'Змінено у версії {version}',
      deprecated: 'Застаріло, починаючи з версії {version}',
      versionremoved: 'Вилучено у версії {version}',
      seealso: 'Див. також'
    }
  ],
  [
    'vi',
    {
      versionadded: 'Mới trong phiên bản {version}',
      versionchanged: 'Thay đổi trong phiên bản {version}',
      deprecated: 'Không còn khuyến nghị từ phiên bản {version}',
      versionremoved: 'Đã xóa trong phiên bản {version}',
      seealso: 'Xem thêm'
    }
  ],
  [
    'zh',
    {
      versionadded: '在 {version} 版本加入',
      versionchanged: '在 {version} 版本发生变更',
      deprecated: '自 {version} 版本弃用',
      versionremoved: '在 {version} 版本移除',
      seealso: '参见'
    }
  ],
  [
    'zh-Hant',
    {
      versionadded: '在 {version} 版新增',
      versionchanged: '在 {version} 版變更',
      deprecated: '自 {version} 版起棄用',
      versionremoved: '在 {version} 版移除',
      seealso: '請參閱'
    }
  ]
])

/** The title of a callout of this name, with the version that it tells of; undefined where there is none in the language. */
export function calloutTitleIn(language: string, name: string, version?: string): string | undefined {
  const own: {readonly [name: string]: string} = {...titles.get(tagOf(language) ?? '')}
  const title = Object.hasOwn(own, name) ? own[name] : undefined
  if (title === undefined) return undefined
  // Without its number nothing is said of a version.
  if (version === undefined) return title.includes('{version}') ? undefined : title
  return title.includes('{version}') ? fill(title, {version}) : undefined
}
