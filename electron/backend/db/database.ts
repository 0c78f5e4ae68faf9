import type BetterSqlite3 from 'better-sqlite3';
import type { AuditHead } from './audit-anchor.ts';
import type { ChainedEvent } from './audit-chain.ts';
import { translateSqliteError } from './sqlite-errors.ts';

/** A value SQLite takes. */
export type SqlValue = string | number | bigint | null | Uint8Array;
type Params = readonly SqlValue[];

/** A connection that repositories may only read through. */
export class ReadDb {
  protected readonly connection: BetterSqlite3.Database;
  readonly #statements = new Map<string, BetterSqlite3.Statement>();

  constructor(connection: BetterSqlite3.Database) {
    this.connection = connection;
  }

  /** All rows. */
  all<Row>(sql: string, ...params: Params): Row[] {
    return translated(() => this.statement(sql).all(...params) as Row[]);
  }

  /** The first row, or undefined. */
  get<Row>(sql: string, ...params: Params): Row | undefined {
    return translated(() => this.statement(sql).get(...params) as Row | undefined);
  }

  /** Rows one at a time; do not write to the same connection meanwhile. */
  *iterate<Row>(sql: string, ...params: Params): Generator<Row, void, undefined> {
    try {
      for (const row of this.statement(sql).iterate(...params)) yield row as Row;
    } catch (error) {
      throw translateSqliteError(error);
    }
  }

  /** All rows as plain lists of columns, which takes half the time of {@link all}. */
  allRaw<Row extends unknown[]>(sql: string, ...params: Params): Row[] {
    return translated(() => this.statement(sql, true).all(...params) as Row[]);
  }

  /** Reads everything in `read` from one and the same state of the register; also much faster for many small reads. */
  snapshot<T>(read: () => T): T {
    return translated(() => this.connection.transaction(read).deferred());
  }

  protected statement(sql: string, isRaw = false): BetterSqlite3.Statement {
    const key = isRaw ? `raw ${sql}` : sql;
    let statement = this.#statements.get(key);
    if (!statement) {
      statement = this.connection.prepare(sql);
      if (isRaw) statement.raw();
      this.#statements.set(key, statement);
    }
    return statement;
  }
}

/** Gives each event of a transaction its place in the chain of the audit. */
export interface AuditChain {
  /** Number and hash for the next event. */
  next(db: WriteDb, event: Omit<ChainedEvent, 'seq'>): AuditHead;
}

/** A connection inside a transaction, which repositories may write through. */
export class WriteDb extends ReadDb {
  /** Chains what is written into the audit. */
  readonly chain: AuditChain;

  constructor(connection: BetterSqlite3.Database, chain: AuditChain) {
    super(connection);
    this.chain = chain;
  }

  /**
   * Runs one statement that changes rows.
   *
   * @returns how many rows changed, and the id of the last inserted row
   */
  run(sql: string, ...params: Params): { changes: number; lastId: number } {
    return translated(() => {
      const result = this.statement(sql).run(...params);
      return { changes: result.changes, lastId: Number(result.lastInsertRowid) };
    });
  }
}

function translated<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw translateSqliteError(error);
  }
}
