import { adminRouter } from "../features/admin/router.ts"
import { basketRouter } from "../features/basket/router.ts"
import { questionsAdminRouter, questionsRouter } from "../features/catalog/questions/router.ts"
import { reviewsAdminRouter } from "../features/catalog/reviews/admin-router.ts"
import { reviewsRouter } from "../features/catalog/reviews/router.ts"
import { catalogRouter } from "../features/catalog/router.ts"
import { sellersRouter } from "../features/catalog/sellers/router.ts"
import { customersRouter } from "../features/customers/router.ts"
import { deliveryAdminRouter } from "../features/delivery/admin-router.ts"
import { deliveryRouter } from "../features/delivery/router.ts"
import { homepageRouter } from "../features/homepage/router.ts"
import { inventoryAdminRouter } from "../features/inventory/admin-router.ts"
import { stockAdminRouter } from "../features/inventory/stock/router.ts"
import { notificationRouter } from "../features/notification/router.ts"
import { orderingAdminRouter } from "../features/ordering/admin-router.ts"
import { orderingRouter } from "../features/ordering/router.ts"
import { paymentAdminRouter } from "../features/payment/admin-router.ts"
import { pricingAdminRouter } from "../features/pricing/admin-router.ts"
import { pricingRouter } from "../features/pricing/router.ts"
import { searchAdminRouter } from "../features/search/admin-router.ts"
import { searchRouter } from "../features/search/router.ts"
import { headerRouter } from "./header.ts"
import { createCallerFactory, router } from "./trpc.ts"

export const appRouter = router({
  admin: adminRouter,
  basket: basketRouter,
  catalog: catalogRouter,
  customers: customersRouter,
  delivery: deliveryRouter,
  deliveryAdmin: deliveryAdminRouter,
  header: headerRouter,
  homepage: homepageRouter,
  inventoryAdmin: inventoryAdminRouter,
  notification: notificationRouter,
  ordering: orderingRouter,
  paymentAdmin: paymentAdminRouter,
  orderingAdmin: orderingAdminRouter,
  pricing: pricingRouter,
  pricingAdmin: pricingAdminRouter,
  questions: questionsRouter,
  questionsAdmin: questionsAdminRouter,
  reviews: reviewsRouter,
  reviewsAdmin: reviewsAdminRouter,
  search: searchRouter,
  searchAdmin: searchAdminRouter,
  sellers: sellersRouter,
  stockAdmin: stockAdminRouter,
})

export type AppRouter = typeof appRouter

/** Calls procedures in process, with the same checks as over HTTP. */
export const createCaller = createCallerFactory(appRouter)
