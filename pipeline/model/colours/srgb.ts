/** Reads colours of sRGB in hexadecimal. */

export type Channels = readonly [red: number, green: number, blue: number]

/** Red, green and blue from 0 to 1 of `#rrggbb` or `#rgb`; anything else is our mistake. */
export function channelsOf(colour: string): Channels {
  const whole = colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(whole) ?? []
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`no colour: ${colour}`)
  return [channel(red), channel(green), channel(blue)]
}

/** An sRGB channel without its transfer function (IEC 61966-2-1). */
export function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function channel(digits: string): number {
  return Number.parseInt(digits, 16) / 255
}
