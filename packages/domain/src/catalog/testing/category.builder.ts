import type { Category } from "../catalog.model.ts"

export const aCategory = (more: Partial<Category> = {}): Category => ({
  id: "mugs",
  name: "Mugs",
  path: ["kitchen", more.id ?? "mugs"],
  parentId: "kitchen",
  attributes: [],
  variantOptions: ["color"],
  ...more,
})
