import type { Shop } from "@haat/runtime/shop"

let wired: Promise<Shop> | undefined

/** The process's one shop. Engines are connected to on first use, so a process starts without them. */
export const shop = (): Promise<Shop> => {
  wired ??= import("@haat/runtime/shop").then(({ createShop }) => createShop())
  return wired
}
