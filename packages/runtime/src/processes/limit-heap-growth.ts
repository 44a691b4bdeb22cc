import { setFlagsFromString } from "node:v8";

/** Growth after a collection at which V8 collects again, in percent of what was left then. */
const growthPercent = 50;

/**
 * Has V8 collect garbage when the heap has grown by 50 %. Left to itself it lets a heap of 100 MB grow
 * to four times that where the machine has the memory. Less growth makes collections more frequent,
 * which the slowest acknowledgements show; what is left over when nothing is done, `collectWhenQuiet`
 * gives back. For the whole process, from the next collection on; no result depends on it.
 */
export function limitHeapGrowth(): void {
	setFlagsFromString(`--heap-growing-percent=${growthPercent}`);
}
