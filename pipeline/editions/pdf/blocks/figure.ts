/** Composes a figure: images in a box over the whole frame, the caption below. */
import {isOpaque, type Asset} from '../../../model/publication/asset.ts'
import type {Figure, Image} from '../../../model/tree/nodes.ts'
import {inside, type Composition, type Surroundings} from '../composition.ts'
import {fontOf} from '../engine/file/font-of.ts'
import type {LayoutNode, TextNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {inset, stacked} from '../flow.ts'
import {pictureOf} from '../pictures/picture-of.ts'
import {fit, isDecoration} from '../pictures/pictures.ts'
import {alignmentOf} from '../text/alignment-of.ts'
import {textRuns} from '../text/text-runs.ts'
import {composeCaption} from './caption.ts'
import {identityOf} from './identity.ts'

const padding = 10
const border = 0.5
const captionGap = 3.5
/** Of the frame's height: room for the caption, and for a heading above. */
const highest = 0.75
/** All images of a figure that are no higher stay on one page, which leaves its caption room. */
const together = 0.85
/** The least part of its size that an image is drawn in, when it then finds room below the text. */
const shrinkable = 0.75

/** A node for the images, and one for the caption where there is one, tagged `FigureBlock` below `parent`. A box has a border unless its images fill it. */
export function composeFigure(
  figure: Figure,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const tag = parent.block('FigureBlock', identityOf(figure, composition))
  const whole = inside({...surroundings, inset: 0}, 0)
  const isBare = figure.children.every((image) => {
    const asset = assetOf(image, composition)
    return asset !== undefined && isOpaque(asset)
  })
  const room = isBare ? whole.width : whole.width - 2 * padding
  const images = figure.children.map((image) => composeImage(image, tag, {width: room, isBare}, composition))
  const plate = {
    border: {colour: composition.styles.palette.line, width: border},
    padding: {left: padding, top: padding, right: padding, bottom: padding}
  }
  const caption = composeCaption(figure, tag, whole, composition)
  const box = {
    stack: stacked(images),
    ...(isBare ? {} : {frame: plate}),
    togetherUpTo: composition.sheet.frameHeight * together,
    space: {before: 14, after: caption === undefined ? 14 : captionGap}
  }
  if (caption === undefined) return [inset(box, 0)]
  return [
    {...inset(box, 0), keepWithNext: true},
    {...caption, space: {before: captionGap, after: 14}}
  ]
}

function assetOf({path = ''}: Image, {publication}: Composition): Asset | undefined {
  return publication.assets.get(path)
}

/** One image in the middle of its plate, or where text begins; its words where it cannot be shown. */
function composeImage(
  image: Image,
  parent: StructureElement,
  {width, isBare}: {readonly width: number; readonly isBare: boolean},
  composition: Composition
): TextNode {
  const {publication, styles, sheet} = composition
  const drawable = pictureOf(image, composition)
  const {align = 'left'} = isBare ? alignmentOf(publication.language) : {align: 'center' as const}
  const common = {textStyle: styles.table, align, space: {before: 0, after: padding}}
  if (drawable === undefined) {
    return {
      ...common,
      text: textRuns(image.alt, {textStyle: styles.table, tag: parent.block('P')}, composition)
    }
  }
  const fitted = fit(drawable, width, sheet.frameHeight * highest, true)
  // what is no photo may be as white as the page at its edges
  const isOutlined = isBare && assetOf(image, composition)?.mediaType !== 'image/jpeg'
  const picture = isOutlined ? {...fitted, outline: styles.palette.line} : fitted
  const tag = isDecoration(image) ? 'Layout' : parent.block('Figure', {alternative: image.alt})
  // the line is no higher than the picture
  const textStyle = {...styles.table, lead: 0, size: 0.001}
  return {
    ...common,
    textStyle,
    shrinkable,
    text: [{text: '\ufffc', font: fontOf(textStyle), textStyle, tag, picture}]
  }
}
