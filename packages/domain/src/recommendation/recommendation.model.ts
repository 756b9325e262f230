/** The recommendation front door. Point reads by partition key; empty lists where nothing is known. */
export type Recommendation = {
  readonly general: (limit: number) => Promise<readonly string[]>
  readonly likeProduct: (productId: string, limit: number) => Promise<readonly string[]>
}
