/** How many gave one star, two, three, four, five. */
export type Tally = readonly [number, number, number, number, number]

export type Given = { readonly average: number; readonly count: number }

/**
 * What a product is rated. `stars` stands there once shoppers wrote reviews, and then average and count follow from it alone;
 * `given` is what the supplier's feed says, which counts while nobody wrote one (docs/adr/0024).
 */
export type Rating = Given & { readonly stars?: Tally; readonly given?: Given }
