import type { Category } from "@haat/domain/catalog"

export const findCategory = (categories: readonly Category[], id: string): Category | undefined =>
  categories.find((category) => category.id === id)

/** From the department down to the category itself; unknown steps are left out. */
export const categoryTrail = (
  categories: readonly Category[],
  { path }: Pick<Category, "path">,
): readonly Category[] => path.flatMap((id) => findCategory(categories, id) ?? [])
