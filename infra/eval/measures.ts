export type Run = ReadonlyMap<string, readonly string[]>
export type Judged = ReadonlyMap<string, ReadonlySet<string>>

export type Measures = {
  readonly queries: number
  readonly ndcg10: number
  readonly mrr10: number
  readonly recall10: number
  readonly recall50: number
  readonly recall100: number
}

const gainAt = (place: number): number => 1 / Math.log2(place + 2)

const ndcg = (list: readonly string[], right: ReadonlySet<string>, depth: number): number => {
  const gained = list.slice(0, depth).reduce((sum, id, place) => sum + (right.has(id) ? gainAt(place) : 0), 0)
  const ideal = Array.from({ length: Math.min(depth, right.size) }, (_, place) => gainAt(place))
  return gained / ideal.reduce((sum, gain) => sum + gain, 0)
}

const reciprocalRank = (list: readonly string[], right: ReadonlySet<string>, depth: number): number => {
  const place = list.slice(0, depth).findIndex((id) => right.has(id))
  return place < 0 ? 0 : 1 / (place + 1)
}

const recall = (list: readonly string[], right: ReadonlySet<string>, depth: number): number =>
  list.slice(0, depth).filter((id) => right.has(id)).length / right.size

/** Means over all judged queries; one that the run lacks counts as nothing found. Every right answer gains 1. */
export const measure = (run: Run, judged: Judged): Measures => {
  const all = [...judged].filter(([, right]) => right.size > 0)
  const mean = (of: (list: readonly string[], right: ReadonlySet<string>) => number): number =>
    all.reduce((sum, [query, right]) => sum + of(run.get(query) ?? [], right), 0) / Math.max(1, all.length)
  return {
    queries: all.length,
    ndcg10: mean((list, right) => ndcg(list, right, 10)),
    mrr10: mean((list, right) => reciprocalRank(list, right, 10)),
    recall10: mean((list, right) => recall(list, right, 10)),
    recall50: mean((list, right) => recall(list, right, 50)),
    recall100: mean((list, right) => recall(list, right, 100)),
  }
}

const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => line.split("\t"))

/** `query_id, product_id, rank`, with or without a header, in any order. */
export const readRun = (text: string): Run => {
  const rows = rowsOf(text).filter(([query]) => query !== "query_id")
  const byQuery = Map.groupBy(rows, ([query = ""]) => query)
  return new Map(
    [...byQuery].map(([query, list]) => [
      query,
      [...list].sort((a, b) => Number(a[2]) - Number(b[2])).map(([, id = ""]) => id),
    ]),
  )
}

/** `query_id, product_id, label`; a label of 0, No or Irrelevant is no match. */
export const readJudged = (text: string): Judged => {
  const wrong = new Set(["0", "no", "irrelevant"])
  const rows = rowsOf(text).filter(
    ([query, , label = "1"]) => query !== "query_id" && !wrong.has(label.toLowerCase()),
  )
  const byQuery = Map.groupBy(rows, ([query = ""]) => query)
  return new Map([...byQuery].map(([query, list]) => [query, new Set(list.map(([, id = ""]) => id))]))
}
