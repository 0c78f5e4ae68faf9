import type { BoardStage } from '../../../../shared/domain/lifecycle.ts';
import type { Todo } from '../../../../shared/domain/todo.ts';
import type { ReadDb } from '../../db/database.ts';
import {
  countStageByUnit,
  findLastMailboxId,
  type StageFilter,
} from '../../repositories/lifecycle-candidates.ts';
import {
  countMailboxUsage,
  listMailboxUsage,
  type MailboxUsage,
  type UsageQuestion,
} from '../../repositories/mailbox-usage.ts';
import type { JobContext } from '../job-context.ts';
import { listTodos } from '../overview/index.ts';
import type { TodoView } from '../overview/todo-source.ts';
import { boardGround } from './board-view.ts';
import { getBoard, listBoardStage } from './lifecycle-board.ts';

/** The board of an instant. */
export interface BoardOrder {
  now: string;
  today: string;
}

/** A page of a stage on a day. */
export interface StageOrder {
  filter: StageFilter;
  page: { limit: number; offset: number };
  today: string;
}

/** A stage by unit on a day. */
export interface UnitsOrder {
  stage: BoardStage;
  today: string;
}

/** A list of mailboxes by their figures. */
export interface UsageOrder {
  question: UsageQuestion;
  page: { limit: number; offset: number };
}

/** What is to be done, for somebody at an instant. */
export type TodoOrder = Omit<TodoView, 'db'>;

/** How questions about very many mailboxes are answered where nobody else waits. */
export interface BoardAside {
  board(order: BoardOrder): Promise<ReturnType<typeof getBoard>>;
  mailboxes(order: StageOrder): Promise<ReturnType<typeof listBoardStage>>;
  units(order: UnitsOrder): Promise<ReturnType<typeof countStageByUnit>>;
  usage(order: UsageOrder): Promise<{ rows: MailboxUsage[]; total: number }>;
  todos(order: TodoOrder): Promise<Todo[]>;
}

/** So many mailboxes are counted in a few milliseconds. */
const COUNTED_HERE = 100_000;

/** Answers about the board and what is like it: on the spot while that takes no time, else aside, so that no window ever waits for it. */
export class BoardAnswers implements BoardAside {
  readonly #db: ReadDb;
  readonly #aside: BoardAside | null;

  constructor(db: ReadDb, aside: BoardAside | null) {
    this.#db = db;
    this.#aside = aside;
  }

  async board(order: BoardOrder) {
    return this.#away?.board(order) ?? answerBoard(this.#db, order);
  }

  async mailboxes(order: StageOrder) {
    return this.#away?.mailboxes(order) ?? answerStage(this.#db, order);
  }

  async units(order: UnitsOrder) {
    return this.#away?.units(order) ?? answerUnits(this.#db, order);
  }

  async usage(order: UsageOrder) {
    return this.#away?.usage(order) ?? answerUsage(this.#db, order);
  }

  async todos(order: TodoOrder) {
    return this.#away?.todos(order) ?? answerTodos(this.#db, order);
  }

  /** The same of what a branch of units sees, on the spot: its views stand on this connection only. */
  through(view: ReadDb): BoardAnswers {
    return new BoardAnswers(view, null);
  }

  get #away(): BoardAside | null {
    return this.#aside && this.#isLarge() ? this.#aside : null;
  }

  #isLarge(): boolean {
    return findLastMailboxId(this.#db) > COUNTED_HERE;
  }
}

const answerBoard = (db: ReadDb, { now, today }: BoardOrder) =>
  db.snapshot(() => getBoard(db, now, today));
const answerStage = (db: ReadDb, { filter, page, today }: StageOrder) =>
  db.snapshot(() => listBoardStage(db, filter, page, today));
const answerUnits = (db: ReadDb, { stage, today }: UnitsOrder) =>
  db.snapshot(() => countStageByUnit(db, boardGround(db, today).view, stage));
const answerUsage = (db: ReadDb, { question, page }: UsageOrder) =>
  db.snapshot(() => ({
    rows: listMailboxUsage(db, question, page),
    total: countMailboxUsage(db, question),
  }));
const answerTodos = (db: ReadDb, order: TodoOrder) =>
  db.snapshot(() => listTodos({ db, ...order }));

/** The board, worked out in the worker thread. */
export function boardAside({ register }: JobContext, order: BoardOrder) {
  return answerBoard(register.read, order);
}

/** A page of a stage, worked out in the worker thread. */
export function stageAside({ register }: JobContext, order: StageOrder) {
  return answerStage(register.read, order);
}

/** A stage by unit, worked out in the worker thread. */
export function unitsAside({ register }: JobContext, order: UnitsOrder) {
  return answerUnits(register.read, order);
}

/** A list of mailboxes by their figures, worked out in the worker thread. */
export function usageAside({ register }: JobContext, order: UsageOrder) {
  return answerUsage(register.read, order);
}

/** What is to be done, worked out in the worker thread. */
export function todosAside({ register }: JobContext, order: TodoOrder) {
  return answerTodos(register.read, order);
}
