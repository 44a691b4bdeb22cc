import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** V8's own function, which new contexts have once it is asked for. */
let collect: (() => void) | undefined;

/**
 * Gives back memory that nothing needs any more. Reading and learning a knowledge base leaves some 50 MB
 * behind, which an idle process would keep until it fills up. Takes a tenth of a second, in which
 * nothing else is done. One plain collection: those that V8 makes when memory is short, and those of its
 * inspector, throw compiled code away as well.
 */
export function collectGarbage(): void {
	if (!collect) {
		setFlagsFromString("--expose-gc");
		collect = runInNewContext("gc") as () => void;
	}
	collect();
}
