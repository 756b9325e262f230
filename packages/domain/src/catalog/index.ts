export type {
  AttributeTemplate,
  AttributeType,
  AttributeValue,
  Catalog,
  Category,
  FeedFormat,
  FeedInput,
  FeedRefusal,
  FeedReport,
  FeedRowError,
  ItemImage,
  ItemPrices,
  Media,
  Offer,
  PictureInput,
  Product,
  RejectedRow,
  SkuItem,
  Supplier,
  Variant,
} from "./catalog.model.ts"
export { isForbiddenColumn } from "./feeds/columns.rule.ts"
export { type FeedRecord, type FeedRow, feedLimits } from "./feeds/feed.model.ts"
export { makeReadFeed } from "./feeds/read-feed.use-case.ts"
export { makeApplySubmissions } from "./items/apply-submissions.use-case.ts"
export type { CatalogEvent, ItemSubmission, StoredItem, WarehouseCount } from "./items/item.model.ts"
export { skuItemOf } from "./items/sku-item.rule.ts"
export { makeWithdrawProduct } from "./items/withdraw-product.use-case.ts"
export {
  isBlobKey,
  mediaHeaders,
  renditionUrl,
  renditionWidths,
  servedFrom,
  srcSetOf,
} from "./media/media.rule.ts"
export { makePublishPicture } from "./media/publish-picture.use-case.ts"
export { makeReadMedia } from "./media/read-media.use-case.ts"
export type {
  Blobs,
  CatalogEdge,
  Descriptions,
  Directory,
  FeedReader,
  FeedReports,
  Items,
  ItemWrite,
  Pictures,
  Rendered,
  Renderer,
  Shelf,
  Submissions,
} from "./ports.ts"
