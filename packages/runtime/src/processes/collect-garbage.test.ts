import { expect, it } from "vitest";
import { collectGarbage } from "./collect-garbage.js";

/** Something large that only a weak reference knows. */
function leaveBehind(): WeakRef<object> {
	return new WeakRef({ numbers: new Array(100_000).fill(1) });
}

it("gives back what nothing holds any more", async () => {
	const left = leaveBehind();
	// A weak reference keeps what it knows until the end of the turn it was made in.
	await new Promise((resolve) => setImmediate(resolve));
	await collectGarbage();
	expect(left.deref()).toBeUndefined();
});
