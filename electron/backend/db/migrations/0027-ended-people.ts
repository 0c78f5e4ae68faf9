/** Without a stage that equals something, SQLite takes no other index: whose data are kept too long is found at once. */
export const sql = `
DROP INDEX mailbox_ended;
CREATE INDEX mailbox_ended ON mailbox (coalesce(status_on, issued_on), id)
  WHERE kind <> 'agency' AND status NOT IN ('in-use', 'locked') AND name <> 'Đã xóa theo luật';
`;
