import Database from 'better-sqlite3';
import { ReadDb } from './database.ts';

/** A reading connection on which views stand in the place of tables; statements need not know of it. */
class NarrowedDb extends ReadDb {
  protected override statement(sql: string, isRaw = false) {
    // Views have no indexes of their own to be told of.
    return super.statement(sql.replaceAll(/ INDEXED BY \w+/g, ''), isRaw);
  }
}

/** Opens readers of one register, each once, and closes them together. */
export class NarrowedReaders {
  readonly #path: string;
  readonly #open = new Map<string, { connection: Database.Database; db: ReadDb }>();

  constructor(path: string) {
    this.#path = path;
  }

  /** The reader of these views, temporary ones on its own connection. */
  reader(views: readonly string[]): ReadDb {
    const key = views.join('\n');
    const known = this.#open.get(key);
    if (known) return known.db;
    const connection = new Database(this.#path, { readonly: true });
    connection.pragma('trusted_schema = OFF');
    connection.pragma('busy_timeout = 5000');
    for (const view of views) connection.exec(view);
    const db = new NarrowedDb(connection);
    this.#open.set(key, { connection, db });
    return db;
  }

  close(): void {
    for (const { connection } of this.#open.values()) connection.close();
    this.#open.clear();
  }
}
