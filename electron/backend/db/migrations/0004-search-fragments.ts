/** Pieces of addresses and of telephone numbers, to be found wherever they stand; kept beside the search of words. */
export const sql = `
CREATE VIRTUAL TABLE mailbox_fragment USING fts5 (
  text,
  content = '', contentless_delete = 1, detail = none, tokenize = 'trigram'
);
INSERT INTO mailbox_fragment (rowid, text)
  SELECT sort_rank, local_part || ' ' ||
    replace(replace(replace(replace(replace(phone, '.', ''), '-', ''), '(', ''), ')', ''), ' ', '')
  FROM mailbox ORDER BY sort_rank;
`;
