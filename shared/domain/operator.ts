/**
 * What an operator is here: Quản trị, Chuyên viên, Lãnh đạo (approves and reads), Tra cứu.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 14 khoản 2
 */
export const OPERATOR_ROLES = ['administrator', 'officer', 'leader', 'reader'] as const;
/** One of {@link OPERATOR_ROLES}. */
export type OperatorRole = (typeof OPERATOR_ROLES)[number];

/**
 * What a procedure may ask of who calls it: see the register, change it, approve what others prepared, take lists of
 * people out of it, read the audit, or administer the application itself.
 */
export const RIGHTS = ['read', 'edit', 'approve', 'export', 'audit', 'administer'] as const;
/** One of {@link RIGHTS}. */
export type Right = (typeof RIGHTS)[number];

const RIGHTS_OF_ROLES: Readonly<Record<OperatorRole, readonly Right[]>> = {
  administrator: RIGHTS,
  officer: ['read', 'edit', 'export'],
  leader: ['read', 'approve', 'export', 'audit'],
  reader: ['read'],
};

/** Rights over the whole province, which nobody has who is limited to a branch of units. */
const WHOLE_PROVINCE: ReadonlySet<Right> = new Set<Right>(['audit', 'administer']);

/** The rights of a role; what is not named is denied. */
export function rightsOf(role: OperatorRole, isLimited = false): readonly Right[] {
  const rights = RIGHTS_OF_ROLES[role];
  return isLimited ? rights.filter((right) => !WHOLE_PROVINCE.has(right)) : rights;
}

/** Tells whether a role has a right. */
export function hasRight(role: OperatorRole, right: Right, isLimited = false): boolean {
  return rightsOf(role, isLimited).includes(right);
}
