import { Worker } from 'node:worker_threads';
import type { JobProgress } from '../../../shared/api/contract/procedure.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Clock } from '../backend-types.ts';
import { loadTypst } from '../documents/typst/typst-compiler.ts';
import type { Actor } from '../services/act.ts';
import { JOB_STATE, type JobMessage, type JobOrder, type WorkerStart } from './job-protocol.ts';
import type { JobInput, JobName, JobOutput } from './job-table.ts';

/** How long reading a file may take before the worker is killed. */
const READ_LIMIT_MS = 30_000;
/** How long a cancelled job may take to notice before the worker is killed. */
const CANCEL_GRACE_MS = 150;
/** The worker, and the list it remembers, are let go after so long without work. */
const IDLE_LIMIT_MS = 5 * 60_000;
const MEMORY_LIMIT_MB = 1024;

/** A job under way. */
export interface RunningJob<Output> {
  readonly result: Promise<Output>;
  /** Ends the job with JOB_CANCELLED, unless it is being committed already. */
  cancel(): void;
}

/** Answers a question in a worker thread, where nobody else waits behind it. */
export type Aside = <N extends JobName>(job: N, input: JobInput<N>) => Promise<JobOutput<N>>;

interface Task {
  order: JobOrder;
  fileName: string;
  onProgress: (progress: JobProgress) => void;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
  /** Settles, and never rejects, when the job has ended. */
  ended: Promise<unknown>;
  isWriting: boolean;
  /** A reader asks nobody whether it may go on, and has written nothing. */
  isReading: boolean;
  readTimer?: NodeJS.Timeout;
}

/** Runs long work in one worker thread, one job after another; a worker that hangs or bursts is killed and replaced. */
export class JobRunner {
  readonly #start: WorkerStart;
  readonly #clock: Clock;
  readonly #waiting: Task[] = [];
  #current: Task | null = null;
  #worker: Worker | null = null;
  #idleTimer: NodeJS.Timeout | undefined;
  #nextId = 1;
  #isClosed = false;

  constructor(dataDir: string, clock: Clock) {
    this.#start = { dataDir };
    this.#clock = clock;
  }

  /** Queues a job. `fileName` is for messages about the file being read. */
  run<N extends JobName>(
    job: N,
    input: JobInput<N>,
    options: { actor: Actor; fileName?: string; onProgress: (progress: JobProgress) => void },
  ): RunningJob<JobOutput<N>> {
    const state = new Int32Array(new SharedArrayBuffer(4));
    const clockOffsetMs = this.#clock.now().getTime() - Date.now();
    const order: JobOrder = {
      id: this.#nextId++,
      job,
      input,
      actor: options.actor,
      clockOffsetMs,
      state,
    };
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const task: Task = {
      order,
      fileName: options.fileName ?? '',
      onProgress: options.onProgress,
      resolve,
      reject,
      ended: promise.catch(() => undefined),
      isWriting: false,
      isReading: false,
    };
    if (this.#isClosed) reject(new AppError('JOB_DIED', {}));
    else {
      this.#waiting.push(task);
      this.#next();
    }
    return { result: promise as Promise<JobOutput<N>>, cancel: () => this.#cancel(task) };
  }

  /** Whether a job is under way. */
  get isBusy(): boolean {
    return this.#current !== null;
  }

  /** Waits while a job writes, so that a command does not stand waiting for the lock and everybody behind it. */
  async whenNotWriting(): Promise<void> {
    while (this.#current?.isWriting) await this.#current.ended;
  }

  /** Ends everything; jobs under way are undone. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#idleTimer);
    for (const task of this.#waiting.splice(0)) task.reject(new AppError('JOB_CANCELLED', {}));
    const current = this.#current;
    if (current && Atomics.load(current.order.state, 0) === JOB_STATE.committing)
      await current.ended;
    else if (current) await this.#kill(new AppError('JOB_CANCELLED', {}));
    await this.#retire();
  }

  #next(): void {
    if (this.#current) return;
    const task = this.#waiting.shift();
    if (!task) return;
    clearTimeout(this.#idleTimer);
    this.#current = task;
    this.#worker ??= this.#startWorker();
    this.#worker.postMessage(task.order);
  }

  #startWorker(): Worker {
    loadTypst();
    const file = import.meta.url.endsWith('.ts') ? './job-worker.ts' : './job-worker.js';
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData: this.#start,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
      // What a parser prints about a damaged file must not reach the terminal: the command host's output is JSON.
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('message', (message: JobMessage) => {
      if (this.#worker === worker) this.#receive(message);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (this.#worker === worker) this.#lose(this.#deathOf(error));
    });
    worker.on('exit', () => {
      if (this.#worker === worker) this.#lose(new AppError('JOB_DIED', {}));
    });
    return worker;
  }

  #receive(message: JobMessage): void {
    const task = this.#current;
    if (task?.order.id !== message.id) return;
    if (message.kind === 'progress') {
      this.#watchReading(task, message.progress);
      task.isWriting = message.progress.phase === 'write';
      task.onProgress(message.progress);
      return;
    }
    if (message.kind === 'result') this.#finish(task, () => task.resolve(message.result));
    else if (message.kind === 'refused') {
      this.#finish(task, () => task.reject(new AppError(message.code, message.details as never)));
    } else {
      const error = new Error('a job failed');
      error.stack = message.stack;
      this.#finish(task, () => task.reject(error));
    }
  }

  #watchReading(task: Task, progress: JobProgress): void {
    clearTimeout(task.readTimer);
    task.isReading = progress.phase === 'read' || progress.phase === 'map';
    if (!task.isReading) return;
    task.readTimer = setTimeout(
      () => void this.#kill(limitError(task, 'time', READ_LIMIT_MS / 1000)),
      READ_LIMIT_MS,
    );
  }

  #cancel(task: Task): void {
    const index = this.#waiting.indexOf(task);
    if (index >= 0) {
      this.#waiting.splice(index, 1);
      task.reject(new AppError('JOB_CANCELLED', {}));
      return;
    }
    if (this.#current !== task) return;
    const before = Atomics.compareExchange(
      task.order.state,
      0,
      JOB_STATE.running,
      JOB_STATE.cancelled,
    );
    if (before !== JOB_STATE.running) return;
    setTimeout(
      () => {
        if (this.#current === task) void this.#kill(new AppError('JOB_CANCELLED', {}));
      },
      task.isReading ? 0 : CANCEL_GRACE_MS,
    );
  }

  /** Ends the worker and whatever it was doing; the next job gets a new worker. */
  async #kill(error: unknown): Promise<void> {
    const worker = this.#worker;
    const task = this.#current;
    this.#worker = null;
    await worker?.terminate();
    if (task && this.#current === task) this.#finish(task, () => task.reject(error));
  }

  #lose(error: unknown): void {
    this.#worker = null;
    const task = this.#current;
    if (task) this.#finish(task, () => task.reject(error));
  }

  #finish(task: Task, settle: () => void): void {
    clearTimeout(task.readTimer);
    if (this.#current === task) this.#current = null;
    settle();
    if (this.#waiting.length === 0 && !this.#isClosed) {
      this.#idleTimer = setTimeout(() => void this.#retire(), IDLE_LIMIT_MS);
      this.#idleTimer.unref();
    }
    this.#next();
  }

  async #retire(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    if (!worker) return;
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage('close');
    await gone;
  }

  #deathOf(error: Error & { code?: string }): unknown {
    if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
    return this.#current
      ? limitError(this.#current, 'memory', MEMORY_LIMIT_MB)
      : new AppError('JOB_DIED', {});
  }
}

function limitError(task: Task, limit: 'time' | 'memory', max: number): AppError {
  return new AppError('FILE_LIMIT', { name: task.fileName, limit, max, sheet: null });
}
