/** Whose data have been kept long enough is found without reading everybody: only of people whose mailbox has ended. */
export const sql = `
CREATE INDEX mailbox_ended ON mailbox (coalesce(status_on, issued_on), id)
  WHERE kind = 'personal' AND status IN ('deleted', 'revoked') AND name <> 'Đã xóa theo luật';
`;
