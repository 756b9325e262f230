import type { SeedStep } from "./step.ts"

/** In this order; each step is loaded only when it runs. */
export const steps: readonly SeedStep[] = [
  {
    name: "delivery",
    version: 1,
    needsWorkers: false,
    run: async (report) => (await import("./steps/delivery.ts")).seedDelivery(report),
  },
  {
    name: "shelves",
    version: 1,
    needsWorkers: false,
    run: async (report) => (await import("./steps/shelves.ts")).seedShelves(report),
  },
  {
    name: "pictures",
    version: 1,
    needsWorkers: false,
    run: async (report) => (await import("./steps/pictures.ts")).seedPictures(report),
  },
  {
    name: "products",
    version: 1,
    needsWorkers: true,
    run: async (report) => (await import("./steps/products.ts")).seedProducts(report),
  },
]
