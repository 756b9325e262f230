/** Which picture a key turns to; null where it turns to none. */
export const pictureByKey = (key: string, shown: number, count: number): number | null => {
  const to = { ArrowLeft: shown - 1, ArrowRight: shown + 1, Home: 0, End: count - 1 }[key]
  return to === undefined || to === shown || to < 0 || to >= count ? null : to
}
