/** Makes pages of HTML by chance: sound ones, and ones with what a browser reads as something else than it is written. */
import {pageKind, type ElementKind} from '../../pipeline/verify/web-reader/element-kinds.ts'
import type {Chance} from './chance.ts'

/** What authors of browsers have written rules for (HTML §13.2), and what is close to it. */
const nasty = (
  '<em>|</em>|</p>|<p>|</br>|<br/>|<br>|</div>|<div>|<div/>|<a href="a">|</a>|<a href="b"><a href="c">|<b>|<b><p></b>|<i>|</i>|<code>|' +
  '<nobr>|<font color="red">|<h1>|</h2>|<li>|</li>|<dd>|<dt>|<rt>|<rp>|<rb>|<option>|<optgroup>|<select>|</select>|<input>|' +
  '<input type="hidden">|<keygen>|<textarea>|</textarea>|<button>|</button>|<form>|</form>|<fieldset>|<legend>|<object>|<applet>|' +
  '<marquee>|<template>|</template>|<noscript>|<iframe>|<noembed>|<xmp>|<plaintext>|<listing>|<pre>|<pre>\n|<pre>\n\n|</pre>|' +
  '<table>|</table>|<table>x|<tr>|<td>|<th>|<tbody>|</tbody>|<caption>|<col>|<colgroup>|<thead>|<tfoot>|</tr>|</td>|' +
  '<svg>|</svg>|<svg><p>|<svg><desc><p>|<svg viewbox="0" xlink:href="a"><path/></svg>|<svg><![CDATA[x]]></svg>|<foreignObject>|<svg><title>|' +
  '<math>|</math>|<math/>|<math><mi><p>|<math><mi>x|<mi>|<mo>x</mo>|<mglyph>|<malignmark>|<annotation-xml encoding="text/html"><p>|<mi/>|' +
  '<math definitionurl="a"></math>|<math xlink:href="a"></math>|<math xml:lang="en"></math>|<frameset>|<frame>|<html>|<html lang="x">|<head>|</head>|' +
  '<body>|<body class="x">|</body>|</html>|<title>|</title>|<title><b></title>|<style>|</style>|<script>|</script>|<script><!--|<script><!--<script></script>|' +
  '<script>a</b></script>|<base>|<link>|<meta>|<!--|-->|<!-- a -->|<!---->|<!|<!doctype html>|<!DOCTYPE svg>|<?xml?>|</|</>|<|< |>|<1>|&|&amp|&amp;|&copy|&copy;|' +
  '&#0;|&#x0;|&#13;|&#x80;|&#x27;|&#x27|&#X27;|&lt|&lt;|&notit;|&not;|&;|&#;|&nbsp;|\0|\r|\r\n|\n|\t|\f|\u000b|\u00a0|\ufeff|\ud800|\u{10ffff}|x| |' +
  '"|\'|=|/|<p class>|<p class=a>|<p class="a"class="b">|<p class="a" class="b">|<p id="a" id="b">|<p  class="a">|<p\nclass="a">|<p class = "a">|' +
  '<P>|<p CLASS="a">|<p a"b="c">|<p class="&copy">|<p class="&amp">|<p class="&lt=">|<p title="<b>">|<p title=">">|<p title=\'a\'>|<p =a>|<p/>|<p /x>|' +
  '<p data-1="a">|<image>|<isindex>|<command>|<menuitem>|<center>|<details>|<summary>|<dialog>|<main>|<search>|<hgroup>|<address>|<menu>|<dir>|<ul>|<ol>|<dl>|' +
  '<hr>|<hr/>|</hr>|<img>|</img>|<img/>|<source>|<track>|<wbr>|<area>|<param>|<embed>|<bgsound>|<basefont>|<ruby>|<rtc>|<s>|<strike>|<tt>|<big>|<u>|<small>|<strong>|' +
  '<em><em><em><em></em></em></em></em>|<a><div></a></div>|<em class="a"><em><em><em><em></em></em></em></em></em>|<b>a<b>b</b></b>|<span>|</span>|<x-y>|</x-y>|<unknown>'
).split('|')

/** A page with some edits of its tags, words and characters. */
export function damagedPage(page: string, chance: Chance): string {
  const pieces = page.match(/<[^<>]*>|[^<]+|</g) ?? []
  for (let edits = 1 + chance.below(3); edits > 0; edits -= 1) {
    const [at, other] = [chance.below(pieces.length), chance.below(pieces.length)]
    const piece = pieces[at] ?? ''
    const letter = chance.below(piece.length + 1)
    const change = chance.below(9)
    if (change === 0) pieces.splice(at, 1)
    else if (change === 1) pieces.splice(other, 0, piece)
    else if (change === 2) pieces.splice(at, 2, pieces[at + 1] ?? '', piece)
    else if (change === 3) pieces[at] = piece.replace(/[a-z]\w*/, chance.pick(names))
    else if (change === 4) pieces[at] = piece.slice(0, letter) + piece.slice(letter + 1)
    else if (change === 5) pieces[at] = piece.slice(0, letter) + chance.pick(nasty) + piece.slice(letter)
    else if (change === 6) pieces.splice(at, Math.abs(other - at) % 9)
    else pieces.splice(at, 0, chance.pick(nasty))
  }
  return pieces.join('')
}

/**
 * A small page of elements of all kinds, each where the scanner of sound pages allows it; of a hundred, `misses` stand where
 * they may not.
 */
export function grownPage(chance: Chance, misses = 0): string {
  const head = new PageGrower(chance, {misses, most: 6}).within(kindOf('head'), 1)
  const body = new PageGrower(chance, {misses, most: 60}).within(kindOf('body'), 0)
  return `<!doctype html>${spaces(chance)}<html${attributesOf(chance)}>${spaces(chance)}<head>${head}</head>${spaces(chance)}<body${attributesOf(chance)}>${body}</body>${spaces(chance)}</html>${spaces(chance)}`
}

class PageGrower {
  readonly #chance: Chance
  readonly #misses: number
  #left: number

  constructor(chance: Chance, {misses, most}: {readonly misses: number; readonly most: number}) {
    this.#chance = chance
    this.#misses = misses
    this.#left = chance.below(most)
  }

  within(kind: ElementKind, depth: number): string {
    const chance = this.#chance
    const held = [...kind.holds.values()]
    let text = ''
    while (this.#left > 0 && !chance.isOne(9 - Math.min(depth, 7))) {
      this.#left -= 1
      const isMiss = chance.below(100) < this.#misses
      if (chance.isOne(4) || held.length === 0)
        text += kind.words === 'spaces' && !isMiss ? spaces(chance) : wordsOf(chance)
      else text += this.#element(chance.pick(isMiss ? kinds : held), depth + 1)
    }
    return text
  }

  #element(kind: ElementKind, depth: number): string {
    const start = `<${kind.name}${attributesOf(this.#chance)}>`
    return kind.words === 'none' ? start : `${start}${this.within(kind, depth)}${kind.end}`
  }
}

const kinds = [...new Set(kindsBelow(pageKind))]
const names = kinds.map(({name}) => name)

function kindsBelow(kind: ElementKind, found = new Set<ElementKind>()): ReadonlySet<ElementKind> {
  for (const one of kind.holds.values()) if (!found.has(one)) kindsBelow(one, found.add(one))
  return found
}

function kindOf(name: string): ElementKind {
  const kind = kinds.find((one) => one.name === name)
  if (kind === undefined) throw new Error(`the scanner knows ${name}`)
  return kind
}

function attributesOf(chance: Chance): string {
  return chance.pick([
    '',
    '',
    '',
    ' class="a"',
    ' class="a b"',
    ' id="c" class="d"',
    ' hidden',
    ' title="&lt;e>"',
    ' lang="" data-f="g\nh"',
    ' type="hidden"'
  ])
}

function wordsOf(chance: Chance): string {
  return chance.pick([
    'alpha',
    'bravo ',
    '\n',
    '\ncharlie',
    ' ',
    'd &amp; e',
    '&lt;p>',
    '&#x27;f&#x22;&quot;',
    '\u00e9\u{1f600}',
    'g > h'
  ])
}

function spaces(chance: Chance): string {
  return chance.pick(['', '', '\n', ' ', '\n  ', '\t\f'])
}
