/** What the help panel of a screen says. */
export interface HelpContent {
  title: string;
  /** The articles that rule the screen, in plain words. */
  articles: { source: string; text: string }[];
  /** How to do it here, step by step. */
  steps: string[];
}
