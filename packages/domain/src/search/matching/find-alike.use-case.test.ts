import { expect, it } from "vitest"
import { makeFindAlike } from "./find-alike.use-case.ts"

const described = (title: string) => ({ title, brand: "", codes: [], description: "", priceMinor: null })

it("answers the most alike first, whatever the index thought", async () => {
  const titles = ["Steel mug 300 ml", "Copper kettle 2 l", "Steel kettle 2 l"]
  const asked: number[] = []
  const findAlike = makeFindAlike({
    index: {
      candidates: async (_, limit) => {
        asked.push(limit)
        return titles.map((title, at) => ({
          productId: `P-${at}`,
          candidate: { ...described(title), score: 10 - at },
        }))
      },
    },
  })
  const found = await findAlike(described("steel kettle 2 litre"), 2)
  expect(found.map(({ title }) => title)).toEqual(["Steel kettle 2 l", "Copper kettle 2 l"])
  expect(asked).toEqual([200])
})
