/** Stops the thread for so many milliseconds without turning the event loop: for those few places that cannot wait otherwise. */
export function pause(milliseconds: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
