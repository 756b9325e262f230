import { createCatalog } from "@haat/runtime/catalog"
import { clients } from "@haat/runtime/shared"
import type { Report } from "../../terminal/progress.ts"
import { compose } from "../pictures/compose.ts"
import { allRecipes, type Recipe } from "../pictures/recipe.ts"

const atOnce = 6

/** Composes and publishes the pictures that aren't in the library yet. */
export const seedPictures = async (report: Report): Promise<void> => {
  const catalog = createCatalog(clients)
  const all = allRecipes()
  const known = await catalog.knownPictures(all.map(({ reference }) => reference))
  const missing = all.filter(({ reference }) => !known.has(reference)).values()
  let done = known.size
  const work = async (recipes: Iterator<Recipe> & Iterable<Recipe>): Promise<void> => {
    for (const recipe of recipes) {
      const { reference, alt } = recipe
      await catalog.publishPicture({ reference, alt, bytes: await compose(recipe) })
      done += 1
      if (done % 50 === 0) report(`${done} of ${all.length} pictures`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, () => work(missing)))
}
