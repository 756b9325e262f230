/** The carrier's page about a parcel: its address bears {number} where the number goes. Null: it has none. */
export const trackingUrl = (
  pages: Readonly<Record<string, string>> | undefined,
  { carrier, trackingNo }: { readonly carrier: string | null; readonly trackingNo: string | null },
): string | null => {
  const page = carrier !== null && pages && Object.hasOwn(pages, carrier) ? pages[carrier] : undefined
  return page && trackingNo !== null ? page.replaceAll("{number}", encodeURIComponent(trackingNo)) : null
}
