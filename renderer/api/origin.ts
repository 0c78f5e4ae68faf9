/**
 * The origin every request goes to. On the application's own scheme (`app://danhba`) browsers report the origin as
 * `null`, so it is put together from its parts.
 */
export function appOrigin({ protocol, host }: Pick<Location, 'protocol' | 'host'>): string {
  return `${protocol}//${host}`;
}
