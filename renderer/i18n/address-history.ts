/** The way to everybody who ever held an address. */
export const ADDRESS_HISTORY = {
  label: 'Ai từng dùng địa chỉ này?',
  hrefOf: (localPart: string) => `/lich-su/dia-chi/${encodeURIComponent(localPart)}`,
} as const;
