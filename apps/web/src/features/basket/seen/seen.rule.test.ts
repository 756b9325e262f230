import { expect, it } from "vitest"
import { readSeen, withSeen } from "./seen.rule.ts"

const seen = (slug: string) => ({ slug, title: slug.toUpperCase(), imageUrl: `/images/${slug}` })

it("keeps each once, the last first, and only so many", () => {
  const list = ["a", "b", "c", "a"].reduce((all, slug) => withSeen(all, seen(slug)), readSeen(null))
  expect(list.map(({ slug }) => slug)).toEqual(["a", "c", "b"])
  const many = Array.from({ length: 20 }, (_, at) => seen(`${at}`)).reduce(withSeen, readSeen(null))
  expect(many).toHaveLength(8)
  expect(readSeen(JSON.stringify(many))).toEqual(many)
})

it("takes nothing else for products", () => {
  for (const text of [
    "{",
    "{}",
    "[1, null]",
    '[{"slug":"a","title":"A","imageUrl":"https://elsewhere.example/a"}]',
  ])
    expect(readSeen(text)).toEqual([])
})
