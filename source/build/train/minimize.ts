/** A function to be minimized: writes its gradient at `at` into `gradient` and returns its value. */
type Objective = (at: Float64Array, gradient: Float64Array) => number;

/** How many steps back the curvature is remembered. */
const memory = 8;

/**
 * The place where a smooth convex function is least, found from the origin by L-BFGS (Nocedal and Wright, 2006, algorithm
 * 7.5) with halving steps. The same function gives the same place, to the bit.
 */
export function minimize(objective: Objective, size: number, turns: number): Float64Array {
	let at = new Float64Array(size);
	let gradient = new Float64Array(size);
	let value = objective(at, gradient);
	const steps: {readonly moved: Float64Array; readonly turned: Float64Array; readonly scale: number}[] = [];
	for (let turn = 0; turn < turns; turn++) {
		const direction = newton(gradient, steps);
		const slope = dot(direction, gradient);
		if (slope > -1e-9) break;
		let length = steps.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
		const next = new Float64Array(size);
		const nextGradient = new Float64Array(size);
		let nextValue = Infinity;
		for (let halvings = 0; halvings < 30; halvings++, length /= 2) {
			for (let i = 0; i < size; i++) next[i] = at[i]! + length * direction[i]!;
			nextGradient.fill(0);
			nextValue = objective(next, nextGradient);
			if (nextValue <= value + 1e-4 * length * slope) break;
		}
		if (!(nextValue < value)) break;
		const moved = next.map((x, i) => x - at[i]!);
		const turned = nextGradient.map((x, i) => x - gradient[i]!);
		const product = dot(moved, turned);
		if (product > 1e-12) steps.push({moved, turned, scale: 1 / product});
		if (steps.length > memory) steps.shift();
		const gained = value - nextValue;
		at = next;
		gradient = nextGradient;
		value = nextValue;
		if (gained < 1e-6 * Math.max(1, Math.abs(value))) break;
	}
	return at;
}

/** The direction that Newton's method would take, from the steps that were made. */
function newton(
	gradient: Float64Array,
	steps: readonly {readonly moved: Float64Array; readonly turned: Float64Array; readonly scale: number}[],
): Float64Array {
	const direction = gradient.map(x => -x);
	const shares: number[] = [];
	for (let k = steps.length - 1; k >= 0; k--) {
		const {moved, turned, scale} = steps[k]!;
		const share = scale * dot(moved, direction);
		shares[k] = share;
		add(direction, turned, -share);
	}
	const last = steps.at(-1);
	if (last) {
		const factor = 1 / (last.scale * dot(last.turned, last.turned));
		for (let i = 0; i < direction.length; i++) direction[i]! *= factor;
	}
	for (const [k, {moved, turned, scale}] of steps.entries()) {
		add(direction, moved, shares[k]! - scale * dot(turned, direction));
	}
	return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
	return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
	for (let i = 0; i < to.length; i++) to[i]! += times * what[i]!;
}
