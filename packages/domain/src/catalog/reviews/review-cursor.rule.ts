/** Where a page of reviews goes on: after what was as helpful, as old, and that one. */
export type ReviewPlace = { readonly helpful: number; readonly writtenAt: Date; readonly id: string }

const pattern = /^(\d{1,9})\.(\d{1,15})\.([0-9a-f-]{36})$/

export const reviewCursor = ({ helpful, writtenAt, id }: ReviewPlace): string =>
  `${helpful}.${writtenAt.getTime()}.${id}`

/** Null for what no page answered. */
export const placeOfCursor = (cursor: string): ReviewPlace | null => {
  const [, helpful, at, id] = pattern.exec(cursor) ?? []
  return id === undefined ? null : { helpful: Number(helpful), writtenAt: new Date(Number(at)), id }
}
