import { evenSize } from "@haat/domain/shared"

/** `?, ?, ?`, or as many of another place. */
export const places = (count: number, place = "?"): string =>
  count <= 0 ? "" : `${`${place}, `.repeat(count - 1)}${place}`

/**
 * The keys for `IN (…)`, the last one repeated up to a power of two: few different statements, so that the prepared
 * ones are used again. Not for empty lists.
 */
export const padded = <Key>(keys: readonly Key[]): readonly Key[] => {
  const last = keys.at(-1)
  if (last === undefined) return keys
  let size = 1
  while (size < keys.length) size *= 2
  return keys.length === size ? keys : [...keys, ...Array.from({ length: size - keys.length }, () => last)]
}

const mostRows = 256

/** In parts of even sizes: whatever the number of rows, few different statements, so that prepared ones are used again. */
export const inParts = async <Row>(
  rows: readonly Row[],
  write: (part: readonly Row[]) => Promise<unknown>,
): Promise<void> => {
  let size = 0
  for (let start = 0; start < rows.length; start += size) {
    size = evenSize(Math.min(mostRows, rows.length - start))
    await write(rows.slice(start, start + size))
  }
}

/** All of them in their order, `size` at a time; the last chunk may be smaller, and of nothing there is none. */
export const chunksOf = <One>(all: readonly One[], size: number): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
