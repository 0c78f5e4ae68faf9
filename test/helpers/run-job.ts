/** Follows a job to its end and gives its data; `onProgress` may leave early by throwing. */
export async function runJob<T>(
  started: Promise<{ next(): Promise<IteratorResult<unknown, T>> }>,
  onProgress: (progress: unknown) => void = () => {},
): Promise<T> {
  const iterator = await started;
  for (;;) {
    const step = await iterator.next();
    if (step.done) return step.value;
    onProgress(step.value);
  }
}
