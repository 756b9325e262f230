/** Some of a line's `of` units, counted from 0: those from `first` to before `end`. */
export type Units = { readonly first: number; readonly end: number; readonly of: number }

/** The part of an amount that falls on some units; all units of the line together bear exactly the amount. */
export const partOfUnits = (minor: number, { first, end, of }: Units): number =>
  Math.floor((minor * end) / of) - Math.floor((minor * first) / of)
