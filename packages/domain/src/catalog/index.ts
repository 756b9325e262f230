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
  SellerBook,
  Shelf,
  Submissions,
} from "./ports.ts"
export { makeMindQuestions } from "./questions/mind-questions.use-case.ts"
export type { QuestionBook, QuestionTrace } from "./questions/ports.ts"
export {
  type Question,
  type QuestionRefusal,
  type Questions,
  questionLimits,
  type ShownQuestion,
  type StaffQuestion,
  type Writer,
} from "./questions/question.model.ts"
export { answerText, questionText } from "./questions/question.schema.ts"
export { makeWriteQuestions } from "./questions/write-questions.use-case.ts"
export { authorName } from "./reviews/author-name.rule.ts"
export { makeAnswerReviews } from "./reviews/minding/answer-reviews.use-case.ts"
export { makeModerateReviews } from "./reviews/minding/moderate-reviews.use-case.ts"
export { makeReadReviews } from "./reviews/minding/read-reviews.use-case.ts"
export type { Decide, Purchases, ReviewBook, Trace, WhichReview } from "./reviews/ports.ts"
export type { Given, Rating, Tally } from "./reviews/rating.model.ts"
export { averageOf, countOf, noTally, ratingAfterReview } from "./reviews/rating.rule.ts"
export {
  type Author,
  type Moderation,
  type ModerationNote,
  type OwnReview,
  type Photo,
  type ReportReason,
  type Review,
  type ReviewDraft,
  type ReviewOrder,
  type ReviewQuery,
  type ReviewRefusal,
  type Reviews,
  reportReasons,
  type ShownReview,
  type StaffReview,
  type Stars,
  type Verdict,
} from "./reviews/review.model.ts"
export {
  moderationReason,
  plainText,
  reportReason,
  reviewDraft,
  reviewLimits,
  starsSchema,
} from "./reviews/review.schema.ts"
export { placeOfCursor, reviewCursor } from "./reviews/review-cursor.rule.ts"
export { makeAddPhoto } from "./reviews/writing/add-photo.use-case.ts"
export { countedOf } from "./reviews/writing/change-review.rule.ts"
export { photoLimitBytes } from "./reviews/writing/photo.rule.ts"
export { makeRemoveReview } from "./reviews/writing/remove-review.use-case.ts"
export { makeWriteReview } from "./reviews/writing/write-review.use-case.ts"
export { checkTaxIdentity } from "./sellers/check-tax-identity.rule.ts"
export { gstinCheck, readGstin } from "./sellers/gstin.rule.ts"
export type {
  Seller,
  SellerAddress,
  Sellers,
  TaxIdentity,
  TaxIdentityRefusal,
} from "./sellers/seller.model.ts"
export { taxIdentityDraft } from "./sellers/tax-identity.schema.ts"
export { makeTellTaxIdentity } from "./sellers/tell-tax-identity.use-case.ts"
