/** One line of a benchmark: a figure, and what it is measured against in the same run. */
export interface Figure {
  what: string;
  /** The figure with its unit, such as `12.3 ms`. */
  value: string;
  /** This divided by what it is compared with; below the aim is good. */
  ratio?: number;
  against?: string;
  aim?: string;
}

/** Hands figures to the runner that started this process. */
export function report(figures: readonly Figure[]): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

/** Peak memory of this process so far. @unit MB */
export function peakMemoryMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** The value below which the given share of measurements lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle of some measurements. */
export function median(values: readonly number[]): number {
  return percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** Milliseconds as people read them. */
export function ms(value: number): string {
  return value >= 1000
    ? `${(value / 1000).toFixed(2)} s`
    : `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
