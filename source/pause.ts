/** Blocks the thread, and with it the event loop, for so many milliseconds: for the few places that cannot wait otherwise. */
export function pause(milliseconds: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
