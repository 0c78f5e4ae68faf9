/** Who still has the first password, found without reading everybody: Tổng quan counts them at every look. */
export const sql = `
CREATE INDEX mailbox_by_password ON mailbox (password_state, status, issued_on);
`;
