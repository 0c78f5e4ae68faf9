/** What several operators share out among themselves counts together, and whoever approves sees it. */
export const sql = `
ALTER TABLE approval ADD COLUMN earlier_by_others INTEGER NOT NULL DEFAULT 0;
`;
