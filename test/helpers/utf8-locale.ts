/** The environment for programs that lose file names with accents where the machine has no UTF-8 locale set. */
export const withUtf8Locale = (): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  LC_ALL: 'C.UTF-8',
});
