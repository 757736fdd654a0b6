/** Lists the elements and attributes of a drawing: what is not here is left out of it. */

/** Names of elements in the SVG namespace. */
export const elements: ReadonlySet<string> = words(`
  svg g defs symbol use switch a title desc style
  path rect circle ellipse line polyline polygon image text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage
  feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateMotion animateTransform mpath set`)

/** Of these, the ones that hold words. */
export const wordy: ReadonlySet<string> = words('title desc text tspan textPath a')

/** Elements that are left out without a word, as an image of pixels loses its metadata; no browser draws with a `font`. */
export const metadata: ReadonlySet<string> = words('metadata font')

/** Whether a namespace is one of a program that drew it, such as Inkscape or Visio: nobody draws what is in it (SVG 2 §5.1.3). */
export function isOfOtherProgram(uri: string): boolean {
  return uri !== '' && !uri.startsWith('http://www.w3.org/')
}

/** Elements of HTML that draw text and do nothing: they may stand in a `foreignObject`, of which the words are kept. */
export const htmlText: ReadonlySet<string> = words(`
  html body head title div span p br hr b i em strong u s small sub sup code pre kbd samp var q cite abbr mark
  font center h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote img a`)

/** What runs or fetches, in whatever namespace of SVG or HTML it stands. */
export const active: ReadonlySet<string> = words(`
  script handler listener iframe frame frameset embed object applet audio video canvas link meta base form input
  button select textarea template portal source track`)

/**
 * Properties of styles that are attributes, too (SVG 2 §6.6), and some that are styles alone; none of them loads
 * anything but by `url()`.
 */
export const properties: ReadonlySet<string> = words(`
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering cx cy d direction display dominant-baseline fill fill-opacity fill-rule filter flood-color
  flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch
  font-style font-variant font-variant-ligatures font-variant-numeric font-variation-settings font-weight
  glyph-orientation-horizontal glyph-orientation-vertical height image-rendering isolation kerning letter-spacing
  lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow
  paint-order pointer-events r rx ry shape-rendering solid-color solid-opacity stop-color stop-opacity stroke
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
  text-anchor text-align text-decoration text-decoration-color text-decoration-line text-indent text-orientation
  text-overflow text-rendering text-transform transform transform-box transform-origin unicode-bidi vector-effect
  visibility white-space width word-spacing writing-mode x y
  animation animation-delay animation-direction animation-duration animation-fill-mode animation-iteration-count
  animation-name animation-play-state animation-timing-function transition`)

/** Functions of values, beside `url()` with a place in the drawing. */
export const functions: ReadonlySet<string> = words(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix icc-color device-cmyk
  matrix translate translatex translatey scale scalex scaley rotate skewx skewy
  calc min max clamp blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  cubic-bezier steps path inset circle ellipse polygon`)

/** Properties that run something in some browser. */
export const activeProperties: ReadonlySet<string> = words('behavior -moz-binding')

/** Properties that are numbers and path data where they are attributes. */
export const geometry: ReadonlySet<string> = words('x y width height cx cy r rx ry d points')

/** Attributes whose values are numbers, keywords and names. */
export const attributes: ReadonlySet<string> = words(`
  viewBox preserveAspectRatio x1 y1 x2 y2 fx fy fr points pathLength offset dx dy rotate textLength lengthAdjust
  startOffset method spacing side gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits
  patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight orient refX refY
  filterUnits primitiveUnits filterRes in in2 result mode type tableValues slope intercept amplitude exponent
  operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha surfaceScale
  diffuseConstant specularConstant specularExponent limitingConeAngle azimuth elevation z pointsAtX pointsAtY
  pointsAtZ scale xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles
  kernelUnitLength begin dur end min max restart repeatCount repeatDur calcMode keyTimes keySplines keyPoints
  additive accumulate attributeType path origin media`)

/** Attributes that hold values of a property: what an animation leads through. */
export const animated: ReadonlySet<string> = words('from to by values')

/** Attributes that name things, or say something to people; they lead nowhere. */
export const names: ReadonlySet<string> = words(`
  id class lang role tabindex focusable`)

/** Attributes and styles that say nothing of what is drawn: they are left out without a word. */
export function isIdle(name: string): boolean {
  return idle.has(name) || /^(?:data|-inkscape|-)-/.test(name) || ofBoxes.test(name)
}

/** Properties of boxes of HTML, which an SVG has none of (CSS 2.1 §8 to §10), and of a pointer over it; variables, too, since a value that takes one is told. */
const ofBoxes =
  /^(?:(?:max|min)-(?:width|height)|margin(?:-.*)?|padding(?:-.*)?|border(?:-.*)?|box-(?:sizing|shadow)|cursor|(?:-\w+-)?user-select|(?:justify|align)-.*|flex(?:-.*)?|grid(?:-.*)?|gap|position|top|left|right|bottom|z-index|float|clear|vertical-align|list-style(?:-.*)?|table-layout|-webkit-font-smoothing)$/

const idle: ReadonlySet<string> = words(`
  version baseProfile requiredFeatures requiredExtensions systemLanguage zoomAndPan contentScriptType contentStyleType enable-background
  xlink:type xlink:show xlink:actuate xlink:role xlink:arcrole xlink:title name
  transition-property transition-duration transition-delay transition-timing-function`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
