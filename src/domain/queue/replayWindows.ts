/** The windows of a replay, the one that is free first on top: a binary heap, between equals the smaller number. */
export class WindowHeap {
  readonly #freeAt: number[];
  readonly #heap: number[];

  /** All free from the beginning of time. */
  constructor(windows: number) {
    this.#freeAt = new Array<number>(windows).fill(Number.NEGATIVE_INFINITY);
    this.#heap = this.#freeAt.map((_, window) => window);
  }

  /** The window that is free first. */
  first(): number {
    return this.#heap[0] ?? 0;
  }

  freeAt(window: number): number {
    return this.#freeAt[window] ?? Number.POSITIVE_INFINITY;
  }

  /** The first window is busy until then. */
  occupyFirst(until: number): void {
    this.#freeAt[this.first()] = until;
    this.#sink();
  }

  #isBefore(one: number, other: number): boolean {
    const difference = this.freeAt(one) - this.freeAt(other);
    return difference === 0 || Number.isNaN(difference) ? one < other : difference < 0;
  }

  /** The top goes down to where it belongs. */
  #sink(): void {
    const heap = this.#heap;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && this.#isBefore(heap[child + 1] as number, heap[child] as number))
        child += 1;
      const [above, below] = [heap[place] as number, heap[child] as number];
      if (!this.#isBefore(below, above)) return;
      heap[place] = below;
      heap[child] = above;
      place = child;
    }
  }
}
