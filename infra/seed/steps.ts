import type { SeedStep } from "./step.ts"

/**
 * Steps before the first that needs workers run side by side, the others one after another. Each is loaded only when it runs.
 */
export const steps: readonly SeedStep[] = [
  {
    name: "delivery",
    version: 2,
    needsWorkers: false,
    run: async (report) => (await import("./steps/delivery.ts")).seedDelivery(report),
  },
  {
    name: "shelves",
    version: 3,
    needsWorkers: false,
    run: async (report) => (await import("./steps/shelves.ts")).seedShelves(report),
  },
  {
    name: "pictures",
    version: 2,
    needsWorkers: false,
    run: async (report) => (await import("./steps/pictures.ts")).seedPictures(report),
  },
  {
    name: "products",
    version: 2,
    needsWorkers: true,
    run: async (report) => (await import("./steps/products.ts")).seedProducts(report),
  },
  {
    name: "users",
    version: 1,
    needsWorkers: false,
    run: async (report) => (await import("./steps/users.ts")).seedUsers(report),
  },
  {
    name: "reviews",
    version: 1,
    needsWorkers: false,
    run: async (report) => (await import("./steps/reviews.ts")).seedReviews(report),
  },
  {
    name: "questions",
    version: 1,
    needsWorkers: false,
    run: async (report) => (await import("./steps/questions.ts")).seedQuestions(report),
  },
  {
    name: "homepage",
    version: 1,
    needsWorkers: false,
    run: async (report) => (await import("./steps/homepage.ts")).seedHomepage(report),
  },
  {
    name: "vouchers",
    version: 1,
    needsWorkers: false,
    run: async (report) => (await import("./steps/vouchers.ts")).seedVouchers(report),
  },
  {
    name: "orders",
    version: 1,
    needsWorkers: true,
    run: async (report) => (await import("./steps/past-orders.ts")).seedPastOrders(report),
  },
  {
    name: "warehouse",
    version: 1,
    needsWorkers: false,
    run: async (report) => (await import("./steps/warehouse.ts")).seedWarehouse(report),
  },
]
