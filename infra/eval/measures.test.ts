import { expect, it } from "vitest"
import { measure, readJudged, readRun } from "./measures.ts"

it("measures as the books do", () => {
  const judged = readJudged(
    "query_id\tproduct_id\tlabel\nq1\ta\tExact\nq1\tz\t0\nq2\tb\tExact\nq3\tc\tExact\n",
  )
  const run = readRun("query_id\tproduct_id\trank\nq1\tx\t1\nq1\ta\t2\nq2\tb\t1\n")
  const { queries, ndcg10, mrr10, recall10 } = measure(run, judged)
  expect(queries).toBe(3)
  expect(ndcg10).toBeCloseTo((1 / Math.log2(3) + 1) / 3, 10)
  expect(mrr10).toBeCloseTo(0.5, 10)
  expect(recall10).toBeCloseTo(2 / 3, 10)
})

it("takes a run in any order and minds its ranks", () => {
  expect(readRun("q\tsecond\t2\nq\tfirst\t1\n").get("q")).toEqual(["first", "second"])
})
