/** What a list asks for each person, and until when a former address stays an alias in a line of a request. */
export const sql = `
ALTER TABLE import_row ADD COLUMN request_kind TEXT NOT NULL DEFAULT '';
ALTER TABLE import_row ADD COLUMN wanted_address TEXT NOT NULL DEFAULT '';
-- Of a change of address; null for no end.
ALTER TABLE request_line ADD COLUMN keep_old_until TEXT;
`;
