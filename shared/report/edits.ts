import type { OutlineSection } from './outline-model.ts';

/** What a person made of a paragraph, and what the application had written when they did. */
export interface ParagraphEdit {
  text: string;
  /** The paragraph as the application had written it. */
  basis: string;
}

/** Edits by the key of their paragraph. */
export type OutlineEdits = Readonly<Record<string, ParagraphEdit>>;

/** A paragraph as it will be printed. */
export interface EditedParagraph {
  key: string;
  /** What is printed; an empty text leaves the paragraph out. */
  text: string;
  /** What the application writes now. */
  written: string;
  isEdited: boolean;
  /** The figures changed since the paragraph was edited, so that it may no longer agree with them. */
  isOutdated: boolean;
}

/** Lays a person's words over what the application writes; an edit whose paragraph is gone is kept, and told. */
export function applyEdits(
  sections: readonly OutlineSection[],
  edits: OutlineEdits,
): { paragraphs: ReadonlyMap<string, EditedParagraph>; orphans: readonly string[] } {
  const paragraphs = new Map<string, EditedParagraph>();
  for (const { parts } of sections) {
    for (const part of parts) {
      for (const { key, text } of part.paragraphs) {
        const edit = edits[key];
        paragraphs.set(key, {
          key,
          text: edit?.text ?? text,
          written: text,
          isEdited: edit !== undefined,
          isOutdated: edit !== undefined && edit.basis !== text,
        });
      }
    }
  }
  return { paragraphs, orphans: Object.keys(edits).filter((key) => !paragraphs.has(key)) };
}
