/** How far the index under construction is. */
export type RebuildProgress = {
  /** Products read so far. */
  readonly done: number
  readonly beganAt: Date
  readonly wroteAt: Date
}
